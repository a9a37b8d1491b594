#include "traffic/throttling.h"

#include "aws/observers.h"

namespace skylens::traffic {
namespace {

// As the service says it. Sources: "Request throttling for the Amazon EC2 API"; "Error responses",
// Amazon S3 API Reference; common errors of the services' API references.
Failure too_many(const aws::ServiceModel& service) {
    if (service.protocol == "ec2") return {"RequestLimitExceeded", "Request limit exceeded.", 503};
    if (service.name == "s3") return {"SlowDown", "Please reduce your request rate.", 503};
    if (service.protocol == "query") return {"Throttling", "Rate exceeded", 400};
    return {"ThrottlingException", "Rate exceeded", 400};
}

bool concerns(const Throttle& throttle, std::string_view service, const aws::Principal& principal) {
    if (throttle.service != service) return false;
    return throttle.principal.empty() || throttle.principal == principal.arn ||
           throttle.principal == principal.issuer_arn;
}

std::vector<Throttle>::iterator find(State& state, std::string_view service,
                                     std::string_view principal) {
    auto at = state.throttles.begin();
    while (at != state.throttles.end() && !(at->service == service && at->principal == principal))
        ++at;
    return at;
}

Value told(const Throttle& throttle, bool cleared) {
    Value data = Value::object({{"fault", "throttling"}, {"service", throttle.service}});
    if (!throttle.principal.empty()) data.set("principal", throttle.principal);
    if (cleared) data.set("cleared", true);
    return data;
}

}  // namespace

sim::EffectId throttle(aws::World& world, aws::Place place, Throttle throttle,
                       sim::EffectId cause) {
    State& state = world.at(place).traffic;
    const auto old = find(state, throttle.service, throttle.principal);
    if (old != state.throttles.end()) state.throttles.erase(old);
    throttle.effect = world.add_effect(aws::EffectKind::Fault, place, throttle.service, cause,
                                       told(throttle, false));
    const sim::EffectId effect = throttle.effect;
    state.throttles.push_back(std::move(throttle));
    return effect;
}

Status end_throttle(aws::World& world, aws::Place place, std::string_view service,
                    std::string_view principal, sim::EffectId cause) {
    State& state = world.at(place).traffic;
    const auto old = find(state, service, principal);
    if (old == state.throttles.end())
        return Failure{"InvalidFault", join("calls at ", service, " are not throttled")};
    world.add_effect(aws::EffectKind::Fault, place, old->service, cause, told(*old, true));
    state.throttles.erase(old);
    return Ok{};
}

double throttled_share(const aws::World& world, aws::Place place, std::string_view service,
                       const aws::Principal& principal) {
    double passed = 1;
    for (const Throttle& throttle : world.at(place).traffic->throttles) {
        if (concerns(throttle, service, principal)) passed *= 1 - throttle.share;
    }
    return 1 - passed;
}

}  // namespace skylens::traffic

namespace skylens::aws {

Status admit(World& world, const CallInfo& info) {
    traffic::State& state = world.at(info.place).traffic;
    for (traffic::Throttle& throttle : state.throttles) {
        if (!traffic::concerns(throttle, info.service.name, info.principal)) continue;
        throttle.owed += throttle.share;
        if (throttle.owed < 1) continue;
        throttle.owed -= 1;
        return traffic::too_many(info.service);
    }
    return Ok{};
}

}  // namespace skylens::aws
