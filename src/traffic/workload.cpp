#include "traffic/workload.h"

#include "services/autoscaling/autoscaling.h"
#include "services/autoscaling/state.h"
#include "services/ec2/errors.h"
#include "services/ec2/meter.h"
#include "services/ec2/state.h"

namespace skylens::traffic {
namespace {

constexpr double kPercentMax = 100;
constexpr double kRateMax = 1e11;  // bytes a second
constexpr std::size_t kListMax = 10'000;

Error invalid(std::string_view path, std::string_view problem) {
    return Error{"InvalidWorkload", join(path, ": ", problem)};
}

// Reads the members of one kind of curve.
class CurveReader {
  public:
    CurveReader(const Value& value, std::string path, double most)
        : value_(value), path_(std::move(path)), most_(most) {}

    Result<double> number(std::string_view name) const { return amount(value_[name], name); }

    Result<Duration> duration(std::string_view name, bool may_be_zero) const {
        const auto parsed = parse_duration(value_[name].as_string());
        if (!parsed.ok()) return invalid(at(name), "a duration such as PT30M is needed");
        if (parsed.value().ms == 0 && !may_be_zero) return invalid(at(name), "must not be zero");
        return parsed.value();
    }

    Result<std::vector<double>> numbers(std::string_view name) const {
        const std::vector<Value>& list = value_[name].elements();
        if (list.empty()) return invalid(at(name), "a list of numbers is needed");
        if (list.size() > kListMax) return invalid(at(name), "at most 10000 numbers");
        std::vector<double> out;
        for (const Value& element : list) {
            SKYLENS_TRY(const double read, amount(element, name));
            out.push_back(read);
        }
        return out;
    }

    Status only(const std::vector<std::string_view>& names) const {
        if (!value_.is_object()) return invalid(path_, "an object is needed");
        for (const Value::Member& member : value_.members()) {
            bool known = false;
            for (const std::string_view name : names) known = known || member.key == name;
            if (!known) return invalid(at(member.key), "is not known here");
        }
        return Ok{};
    }

    [[nodiscard]] Result<double> amount(const Value& given, std::string_view name) const {
        if (!given.is_number()) return invalid(at(name), "a number is needed");
        const double read = given.as_double();
        if (!(read >= 0 && read <= most_)) {
            return invalid(at(name), join("must be from 0 to ", static_cast<std::int64_t>(most_)));
        }
        return read;
    }

  private:
    [[nodiscard]] std::string at(std::string_view name) const {
        return name.empty() ? path_ : join(path_, ".", name);
    }

    const Value& value_;
    const std::string path_;
    const double most_;
};

Result<ec2::Curve> read_ramp(const CurveReader& reader) {
    SKYLENS_TRY_OK(reader.only({"from", "to", "over"}));
    ec2::Curve curve;
    curve.kind = ec2::CurveKind::Ramp;
    SKYLENS_TRY(curve.a, reader.number("from"));
    SKYLENS_TRY(curve.b, reader.number("to"));
    SKYLENS_TRY(curve.span, reader.duration("over", false));
    return curve;
}

Result<ec2::Curve> read_spike(const CurveReader& reader) {
    SKYLENS_TRY_OK(reader.only({"base", "peak", "at", "for"}));
    ec2::Curve curve;
    curve.kind = ec2::CurveKind::Spike;
    SKYLENS_TRY(curve.a, reader.number("base"));
    SKYLENS_TRY(curve.b, reader.number("peak"));
    SKYLENS_TRY(curve.offset, reader.duration("at", true));
    SKYLENS_TRY(curve.span, reader.duration("for", false));
    return curve;
}

Result<ec2::Curve> read_wave(const CurveReader& reader) {
    SKYLENS_TRY_OK(reader.only({"low", "high", "period"}));
    ec2::Curve curve;
    curve.kind = ec2::CurveKind::Wave;
    SKYLENS_TRY(curve.a, reader.number("low"));
    SKYLENS_TRY(curve.b, reader.number("high"));
    SKYLENS_TRY(curve.span, reader.duration("period", false));
    return curve;
}

Result<ec2::Curve> read_list(const CurveReader& reader) {
    SKYLENS_TRY_OK(reader.only({"values", "every"}));
    ec2::Curve curve;
    curve.kind = ec2::CurveKind::List;
    SKYLENS_TRY(curve.values, reader.numbers("values"));
    SKYLENS_TRY(curve.span, reader.duration("every", false));
    return curve;
}

Result<ec2::Curve> read_constant(const CurveReader& reader, const Value& value) {
    ec2::Curve curve;
    curve.kind = ec2::CurveKind::Constant;
    SKYLENS_TRY(curve.a, reader.amount(value, {}));
    return curve;
}

Result<ec2::Curve> read_curve(const Value& value, const std::string& path, double most) {
    if (value.is_number()) return read_constant(CurveReader(value, path, most), value);
    if (!value.is_object() || value.size() != 1) {
        return invalid(path, "a number or one of constant, ramp, spike, wave, list is needed");
    }
    const Value::Member& kind = value.members()[0];
    const CurveReader reader(kind.value, join(path, ".", kind.key.view()), most);
    if (kind.key == "constant") return read_constant(reader, kind.value);
    if (kind.key == "ramp") return read_ramp(reader);
    if (kind.key == "spike") return read_spike(reader);
    if (kind.key == "wave") return read_wave(reader);
    if (kind.key == "list") return read_list(reader);
    return invalid(path, join("'", kind.key.view(), "' is no kind of curve: constant, ramp, "
                                                    "spike, wave or list"));
}

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

}  // namespace

Result<Workload> parse_workload(const Value& value) {
    if (!value.is_object() || value.empty()) {
        return invalid("workload", "an object with cpu, network_in, network_out, disk_read or "
                                   "disk_write is needed");
    }
    Workload workload;
    for (const Value::Member& given : value.members()) {
        const Member* member = nullptr;
        for (const Member& known : kMembers) {
            if (given.key == known.name) member = &known;
        }
        if (member == nullptr) return invalid(given.key, "is no part of a workload");
        SKYLENS_TRY(workload.load.*(member->curve),
                    read_curve(given.value, given.key.string(), member->most));
    }
    return workload;
}

Result<sim::EffectId> set_workload(aws::World& world, aws::Place place,
                                   std::string_view instance_id, const Workload& workload,
                                   sim::EffectId cause) {
    ec2::Load shared = workload.load;
    for (const Member& member : kMembers) (shared.*(member.curve)).start = world.now;
    if (world.at(place).autoscaling->groups.contains(instance_id)) {
        shared.effect =
            world.add_effect(aws::EffectKind::Workload, place, Str(instance_id), cause);
        if (!autoscaling::set_group_load(world, place, instance_id, shared)) {
            return invalid("instance", "the group has no instance in service");
        }
        return shared.effect;
    }
    SKYLENS_TRY_OK(ec2::check_form(ec2::kInstanceId, instance_id));
    ec2::Instance* instance = world.at(place).ec2->instances.find(instance_id);
    if (instance == nullptr) return ec2::not_found(ec2::kInstanceId, {Str(instance_id)});
    ec2::settle(*instance, world.now);
    instance->load = workload.load;
    for (const Member& member : kMembers) (instance->load.*(member.curve)).start = world.now;
    instance->load.effect =
        world.add_effect(aws::EffectKind::Workload, place, instance->id, cause);
    return instance->load.effect;
}

}  // namespace skylens::traffic
