#include "cli/fuzz/trouble_maker.h"

#include "traffic/faults.h"
#include "traffic/state.h"

namespace skylens::cli {
namespace {

constexpr const char* kRegion = "us-east-1";

Value one_call(const char* name) { return Value::array({Value::object({{"call", name}})}); }
Value asked(const char* request) { return Value::object({{"request", request}}); }

}  // namespace

Value TroubleMaker::curve(std::int64_t most) {
    switch (rng_.below(4)) {
        case 0:
            return Value::object(
                {{"ramp",
                  Value::object({{"from", 0}, {"to", rng_.between(0, most)}, {"over", "PT7M"}})}});
        case 1:
            return Value::object({{"spike", Value::object({{"base", 1},
                                                           {"peak", rng_.between(0, most)},
                                                           {"at", "PT1M"},
                                                           {"for", "PT3M"}})}});
        case 2:
            return Value::object(
                {{"wave", Value::object(
                              {{"low", 0}, {"high", rng_.between(0, most)}, {"period", "PT1H"}})}});
        default:
            return Value(rng_.between(0, most));
    }
}

Value TroubleMaker::fault(CallMaker& calls) {
    const auto& kinds = traffic::fault_kinds();
    const traffic::FaultKind& kind = kinds[static_cast<std::size_t>(rng_.below(kinds.size()))];
    Value details = Value::object({{"kind", kind.name}});
    if (chance(3)) {
        details.set("clear", true);
    } else if (kind.name == "clock-skew") {
        details.set(chance(2) ? "ahead" : "behind", chance(2) ? "PT2M" : "PT20M");
    } else if (kind.name == "throttling") {
        details.set("share", 0.3);
    } else if (kind.name == "leaked-key") {
        details.set("rate", 1);
    }
    Str subject = calls.any("instanceid");
    if (kind.subject == "zone") subject = chance(2) ? Str("us-east-1a") : Str("us-east-1b");
    if (kind.subject == "certificate") subject = calls.any("certificatearn");
    if (kind.subject == "principal") subject = str_of("user/", calls.any("username").view());
    if (kind.subject == "service") subject = chance(2) ? Str("ec2") : Str("s3");
    details.set(Str(kind.subject), subject);
    return details;
}

Value TroubleMaker::workload(CallMaker& calls) {
    const Str id(join("w", static_cast<std::int64_t>(rng_.below(3))));
    const Str instance = calls.any("instanceid");
    running_.push_back(id);
    switch (rng_.below(6)) {
        case 0:
            return Value::object({{"instance", instance}, {"cpu", curve(100)}});
        case 1:
            return Value::object(
                {{"id", id},
                 {"principal", chance(2) ? Str("root") : str_of("instance/", instance.view())},
                 {"calls", one_call("sts:GetCallerIdentity")},
                 {"rate", curve(2)}});
        case 2:
            return Value::object(
                {{"id", id}, {"instance", instance}, {"port", 80}, {"rps", curve(500)}});
        case 3:
            return Value::object({{"id", id},
                                  {"attack", chance(2) ? "port-scan" : "ssh-brute-force"},
                                  {"instance", instance},
                                  {"rps", curve(5)}});
        case 4:
            return Value::object(
                {{"id", id},
                 {"bucket", calls.any("bucket")},
                 {"requester", chance(2) ? "root" : "anonymous"},
                 {"mix", Value::array({asked("GET"), asked("PUT"), asked("LIST")})},
                 {"rps", curve(100)}});
        default:
            return Value::object(
                {{"id", id}, {"listener", calls.any("listenerarn")}, {"rps", curve(900)}});
    }
}

void TroubleMaker::act(learn::Session& session, CallMaker& calls) {
    switch (rng_.below(5)) {
        case 0:
        case 1:
            static_cast<void>(session.intervene("fault", {}, kRegion, fault(calls)));
            return;
        case 2:
            static_cast<void>(session.intervene(
                "agent", {}, kRegion,
                Value::object({{"instance", calls.any("instanceid")},
                               {"metrics", Value::array({"mem_used_percent"})}})));
            return;
        default:
            static_cast<void>(session.intervene("workload", {}, kRegion, workload(calls)));
    }
}

void TroubleMaker::calm(learn::Session& session) {
    for (const Str& id : running_) {
        static_cast<void>(
            session.intervene("workload", {}, kRegion, Value::object({{"id", id}, {"end", true}})));
    }
    running_.clear();
}

std::string unaccounted(const aws::World& world) {
    for (const aws::RegionState& region : world.regions) {
        for (const traffic::Stream& stream : region.traffic->streams) {
            if (stream.tally.accounted() == stream.tally.sent) continue;
            return join("the workload ", stream.id.view(), " sent ",
                        static_cast<std::int64_t>(stream.tally.sent), " requests, ",
                        static_cast<std::int64_t>(stream.tally.accounted()), " have an end");
        }
    }
    return {};
}

}  // namespace skylens::cli
