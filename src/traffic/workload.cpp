#include "traffic/workload.h"

#include "services/autoscaling/autoscaling.h"
#include "services/autoscaling/state.h"
#include "services/ec2/errors.h"
#include "services/ec2/meter.h"
#include "traffic/callers.h"
#include "traffic/curves.h"
#include "traffic/spread.h"
#include "traffic/streams.h"

namespace skylens::traffic {
namespace {

constexpr double kPercentMax = 100;
constexpr double kRateMax = 1e11;  // bytes a second
constexpr std::string_view kCode = "InvalidWorkload";

struct Member {
    std::string_view name;
    ec2::Curve ec2::Load::*curve;
    double most;
};

constexpr Member kMembers[] = {
    {"cpu", &ec2::Load::cpu, kPercentMax},
    {"network_in", &ec2::Load::network_in, kRateMax},
    {"network_out", &ec2::Load::network_out, kRateMax},
    {"disk_read", &ec2::Load::disk_read, kRateMax},
    {"disk_write", &ec2::Load::disk_write, kRateMax},
};

Result<InstanceLoad> read_instance_load(const Reader& reader, const Value& value) {
    InstanceLoad out;
    SKYLENS_TRY(out.instance, reader.text("instance"));
    if (value.size() < 2) {
        return reader.wrong({},
                            "an object with cpu, network_in, network_out, disk_read or "
                            "disk_write is needed");
    }
    for (const Value::Member& given : value.members()) {
        if (given.key == "instance") continue;
        const Member* member = nullptr;
        for (const Member& known : kMembers) {
            if (given.key == known.name) member = &known;
        }
        if (member == nullptr) return reader.wrong(given.key, "is no part of a workload");
        SKYLENS_TRY(out.load.*(member->curve), read_curve(reader, given.key, member->most));
    }
    return out;
}

Result<EndWorkload> read_end(const Reader& reader) {
    SKYLENS_TRY_OK(reader.only({"id", "end"}));
    SKYLENS_TRY(const bool end, reader.flag("end"));
    if (!end) return reader.wrong("end", "must be true");
    EndWorkload out;
    SKYLENS_TRY(out.id, reader.text("id"));
    return out;
}

// The name of an Auto Scaling group: its instances in service share the work.
Result<sim::EffectId> set_group_load(aws::World& world, aws::Place place,
                                     const InstanceLoad& workload, sim::EffectId cause) {
    ec2::Load shared = workload.load;
    for (const Member& member : kMembers)
        (shared.*(member.curve)).start = world.now;
    shared.effect = world.add_effect(aws::EffectKind::Workload, place, workload.instance, cause);
    if (autoscaling::set_group_load(world, place, workload.instance, shared)) return shared.effect;
    return Failure{std::string(kCode), "instance: the group has no instance in service"};
}

Result<sim::EffectId> set_instance_load(aws::World& world, aws::Place place,
                                        const InstanceLoad& workload, sim::EffectId cause) {
    if (world.at(place).autoscaling->groups.contains(workload.instance))
        return set_group_load(world, place, workload, cause);
    SKYLENS_TRY_OK(ec2::check_form(ec2::kInstanceId, workload.instance));
    ec2::Instance* instance = world.at(place).ec2->instances.find(workload.instance);
    if (instance == nullptr) return ec2::not_found(ec2::kInstanceId, {workload.instance});
    ec2::settle(*instance, world.now);
    instance->load = workload.load;
    for (const Member& member : kMembers)
        (instance->load.*(member.curve)).start = world.now;
    instance->load.effect = world.add_effect(aws::EffectKind::Workload, place, instance->id, cause);
    return instance->load.effect;
}

Result<sim::EffectId> end_workload(aws::World& world, aws::Place place, const Str& id,
                                   sim::EffectId cause) {
    State& state = world.at(place).traffic;
    const bool caller = state.callers.erase(id);
    const bool stream = state.streams.erase(id);
    if (!caller && !stream)
        return Failure{std::string(kCode), join("there is no workload '", id.view(), "'")};
    if (stream) {
        forget_spreads(state, id);
        refresh_demand(world, place);
    }
    return world.add_effect(aws::EffectKind::Workload, place, id, cause,
                            Value::object({{"ended", true}}));
}

}  // namespace

Result<Workload> parse_workload(const Value& value) {
    const Reader reader(value, {}, kCode);
    if (!value.is_object()) return reader.wrong({}, "an object is needed");
    if (value.contains("end")) {
        SKYLENS_TRY(EndWorkload end, read_end(reader));
        return Workload(std::move(end));
    }
    if (value.contains("principal")) {
        SKYLENS_TRY(Caller caller, read_caller(reader));
        return Workload(std::move(caller));
    }
    if (value.contains("listener") || value.contains("port") || value.contains("attack") ||
        value.contains("bucket")) {
        SKYLENS_TRY(Stream stream, read_stream(reader));
        return Workload(std::move(stream));
    }
    SKYLENS_TRY(InstanceLoad load, read_instance_load(reader, value));
    return Workload(std::move(load));
}

Result<sim::EffectId> set_workload(aws::World& world, aws::Place place, const Workload& workload,
                                   sim::EffectId cause) {
    if (const auto* load = std::get_if<InstanceLoad>(&workload))
        return set_instance_load(world, place, *load, cause);
    if (const auto* caller = std::get_if<Caller>(&workload))
        return start_caller(world, place, *caller, cause);
    if (const auto* stream = std::get_if<Stream>(&workload))
        return start_stream(world, place, *stream, cause);
    return end_workload(world, place, std::get<EndWorkload>(workload).id, cause);
}

}  // namespace skylens::traffic
