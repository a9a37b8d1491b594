#include "traffic/faults.h"

#include "services/ec2/addresses.h"
#include "services/iam/iam.h"
#include "traffic/callers.h"
#include "traffic/certificates.h"
#include "traffic/curves.h"
#include "traffic/throttling.h"

namespace skylens::traffic {
namespace {

using At = FaultRequest::At;

constexpr double kSlowMsMax = 600'000;
constexpr const char* kThiefAddress = "198.51.100.77";  // of a range kept for documentation
constexpr const char* kThiefAgent =
    "aws-cli/2.15.30 md/awscrt#0.19.19 ua/2.0 os/linux#5.10 md/arch#x86_64 lang/python#3.11.8";

ec2::Curve constant(double value) {
    ec2::Curve curve;
    curve.kind = ec2::CurveKind::Constant;
    curve.a = value;
    return curve;
}

// Half of the requests fail ten minutes after the deployment has begun.
ec2::Curve rollout() {
    ec2::Curve curve;
    curve.kind = ec2::CurveKind::Ramp;
    curve.b = 0.5;
    curve.span = minutes(10);
    return curve;
}

Result<Duration> read_skew(const Reader& reader) {
    if (reader.has("ahead") == reader.has("behind"))
        return reader.wrong({}, "either ahead or behind is needed");
    if (reader.has("ahead")) return reader.duration("ahead", false);
    SKYLENS_TRY(const Duration behind, reader.duration("behind", false));
    return Duration{-behind.ms};
}

// What belongs to the kind of fault besides its subject.
Status read_force(const Reader& reader, FaultRequest& out) {
    std::vector<std::string_view> names = {"instance", "kind", "clear"};
    const bool slow = out.fault == ec2::Fault::SlowDependency;
    const bool errors = out.fault == ec2::Fault::BadDeployment;
    const bool fills = out.fault == ec2::Fault::MemoryLeak || out.fault == ec2::Fault::DiskFull;
    const bool clock = out.fault == ec2::Fault::ClockSkew;
    if (slow && !out.clear) names.push_back("ms");
    if (errors && !out.clear) names.push_back("errors");
    if (fills && !out.clear) names.push_back("over");
    if (clock && !out.clear) names.insert(names.end(), {"ahead", "behind"});
    SKYLENS_TRY_OK(reader.only(names));
    if (out.clear) return Ok{};
    if (slow) out.force.amount = constant(2000);
    if (slow && reader.has("ms")) {
        SKYLENS_TRY(out.force.amount, read_curve(reader, "ms", kSlowMsMax));
    }
    if (errors) out.force.amount = rollout();
    if (errors && reader.has("errors")) {
        SKYLENS_TRY(out.force.amount, read_curve(reader, "errors", 1));
    }
    if (fills) {
        SKYLENS_TRY(out.force.time, reader.duration_or("over", hours(1)));
    }
    if (clock) {
        SKYLENS_TRY(out.force.time, read_skew(reader));
    }
    return Ok{};
}

Status read_throttle(const Reader& reader, FaultRequest& out) {
    if (out.clear) {
        SKYLENS_TRY_OK(reader.only({"kind", "clear", "service", "principal"}));
    } else {
        SKYLENS_TRY_OK(reader.only({"kind", "clear", "service", "principal", "share"}));
    }
    if (aws::Catalog::built_in().find_service(out.subject) == nullptr)
        return reader.wrong("service", join("'", out.subject.view(), "' is not simulated"));
    out.throttle.service = out.subject;
    SKYLENS_TRY(out.throttle.principal, reader.text_or("principal", {}));
    SKYLENS_TRY(out.throttle.share, reader.number_or("share", 1, 0, 1));
    return Ok{};
}

// What thieves do first: look around.
Value usual_thefts() {
    Value calls = Value::array();
    for (const char* call : {"sts:GetCallerIdentity", "s3:ListBuckets", "ec2:DescribeInstances",
                             "iam:ListUsers", "iam:ListRoles"})
        calls.push(Value::object({{"call", call}}));
    return calls;
}

Status read_thief(const Reader& reader, FaultRequest& out) {
    if (out.clear) return reader.only({"kind", "clear", "principal"});
    SKYLENS_TRY_OK(
        reader.only({"kind", "clear", "principal", "source_ip", "rate", "calls", "user_agent"}));
    Value workload = Value::object({{"id", join("leaked-key ", out.subject.view())},
                                    {"principal", out.subject},
                                    {"source_ip", kThiefAddress},
                                    {"user_agent", kThiefAgent},
                                    {"rate", 2},
                                    {"calls", usual_thefts()}});
    for (const std::string_view name : {"source_ip", "rate", "calls", "user_agent"}) {
        if (reader.has(name)) workload.set(Str(name), reader.at(name));
    }
    SKYLENS_TRY(out.thief, read_caller(Reader(workload, {}, reader.code())));
    return Ok{};
}

// The key that was stolen: the named one, or the user's first active one.
Result<Str> stolen_key(const aws::World& world, aws::Place place, const Str& subject) {
    if (subject.view().substr(0, 4) == "AKIA") {
        SKYLENS_TRY_OK(iam::resolve_principal(world, place.account, subject));
        return subject;
    }
    const auto owner = iam::resolve_principal(world, place.account, subject);
    if (!owner.ok()) return owner.error();
    if (owner.value().type == aws::PrincipalType::User) {
        const iam::User* user = iam::find_user(world, owner.value().account, owner.value().name);
        for (const iam::AccessKey& key : user->keys) {
            if (key.active) return key.id;
        }
    }
    return Failure{"InvalidFault", join(subject.view(), " has no active access key")};
}

Result<sim::EffectId> apply_theft(aws::World& world, aws::Place place, const FaultRequest& fault,
                                  sim::EffectId cause) {
    State& state = world.at(place).traffic;
    const Str id(join("leaked-key ", fault.subject.view()));
    Value told = Value::object({{"fault", fault.kind}});
    if (fault.clear) {
        if (!state.callers.erase(id))
            return Failure{"InvalidFault",
                         join("the key of ", fault.subject.view(), " is in nobody's hands")};
        told.set("cleared", true);
        return world.add_effect(aws::EffectKind::Fault, place, fault.subject, cause, told);
    }
    Caller thief = fault.thief;
    SKYLENS_TRY(thief.principal, stolen_key(world, place, fault.subject));
    told.set("accessKeyId", thief.principal);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::Fault, place, fault.subject, cause, told);
    start_caller(world, place, std::move(thief), effect);
    return effect;
}

Result<sim::EffectId> apply_throttle(aws::World& world, aws::Place place, const FaultRequest& fault,
                                     sim::EffectId cause) {
    Throttle throttle_of = fault.throttle;
    if (!throttle_of.principal.empty()) {
        SKYLENS_TRY(const aws::Principal principal,
                    iam::resolve_principal(world, place.account, throttle_of.principal));
        throttle_of.principal = principal.issuer_arn.empty() ? principal.arn : principal.issuer_arn;
    }
    if (!fault.clear) return throttle(world, place, throttle_of, cause);
    SKYLENS_TRY_OK(end_throttle(world, place, throttle_of.service, throttle_of.principal, cause));
    return world.effects.size();
}

Result<sim::EffectId> apply_zone(aws::World& world, aws::Place place, const FaultRequest& fault,
                                 sim::EffectId cause) {
    const int zone = ec2::find_zone(place.region, fault.subject);
    if (zone < 0) {
        return Failure{"InvalidFault", join(aws::region_name(place.region), " has no zone '",
                                          fault.subject.view(), "'")};
    }
    const auto index = static_cast<std::uint8_t>(zone);
    if (!fault.clear) return ec2::lose_zone(world, place, index, cause);
    if (ec2::zone_fault(world.at(place).ec2, index) == 0)
        return Failure{"InvalidFault", join(fault.subject.view(), " is not lost")};
    ec2::restore_zone(world, place, index, cause);
    return world.effects.size();
}

Result<sim::EffectId> apply_to_instance(aws::World& world, aws::Place place,
                                        const FaultRequest& fault, sim::EffectId cause) {
    if (!fault.clear) {
        return ec2::inject_fault(world, place, fault.subject, fault.fault, cause, fault.force);
    }
    SKYLENS_TRY_OK(ec2::clear_fault(world, place, fault.subject, fault.fault, cause));
    return world.effects.size();
}

At place_of_kind(std::string_view subject) {
    if (subject == "zone") return At::Zone;
    if (subject == "certificate") return At::Certificate;
    if (subject == "principal") return At::Key;
    return subject == "service" ? At::Service : At::Instance;
}

}  // namespace

const std::vector<FaultKind>& fault_kinds() {
    static const std::vector<FaultKind> kKinds = [] {
        std::vector<FaultKind> kinds;
        for (const ec2::Fault fault : ec2::all_faults())
            kinds.push_back({ec2::fault_name(fault), "instance"});
        kinds.push_back({"zone-loss", "zone"});
        kinds.push_back({"expired-certificate", "certificate"});
        kinds.push_back({"leaked-key", "principal"});
        kinds.push_back({"throttling", "service"});
        return kinds;
    }();
    return kKinds;
}

Result<FaultRequest> parse_fault(const Value& value) {
    const Reader reader(value, {}, "InvalidFault");
    FaultRequest out;
    SKYLENS_TRY(out.kind, reader.text("kind"));
    const FaultKind* kind = nullptr;
    std::string known;
    for (const FaultKind& one : fault_kinds()) {
        if (out.kind == one.name) kind = &one;
        known += join(known.empty() ? "" : ", ", one.name);
    }
    if (kind == nullptr)
        return reader.wrong("kind", join("'", out.kind.view(), "' is no fault: ", known));
    SKYLENS_TRY(out.subject, reader.text(kind->subject));
    SKYLENS_TRY(out.clear, reader.flag("clear"));
    out.at = place_of_kind(kind->subject);
    if (out.at == At::Instance) {
        SKYLENS_TRY(out.fault, ec2::parse_fault(out.kind));
        SKYLENS_TRY_OK(read_force(reader, out));
    }
    if (out.at == At::Zone) SKYLENS_TRY_OK(reader.only({"kind", "clear", "zone"}));
    if (out.at == At::Certificate) SKYLENS_TRY_OK(reader.only({"kind", "clear", "certificate"}));
    if (out.at == At::Key) SKYLENS_TRY_OK(read_thief(reader, out));
    if (out.at == At::Service) SKYLENS_TRY_OK(read_throttle(reader, out));
    return out;
}

Result<sim::EffectId> apply_fault(aws::World& world, aws::Place place, const FaultRequest& fault,
                                  sim::EffectId cause) {
    switch (fault.at) {
        case At::Instance:
            return apply_to_instance(world, place, fault, cause);
        case At::Zone:
            return apply_zone(world, place, fault, cause);
        case At::Certificate:
            return expire_certificate(world, place, fault.subject, fault.clear, cause);
        case At::Key:
            return apply_theft(world, place, fault, cause);
        case At::Service:
            return apply_throttle(world, place, fault, cause);
    }
    return Failure{"InvalidFault", "unknown"};
}

}  // namespace skylens::traffic
