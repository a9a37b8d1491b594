#include "learn/interventions.h"

#include "services/ec2/faults.h"
#include "services/iam/iam.h"
#include "traffic/workload.h"

namespace skylens::learn {

Status perform_fault(aws::World& world, aws::Place place, const Value& details) {
    SKYLENS_TRY(const ec2::Fault fault, ec2::parse_fault(details["kind"].as_string()));
    const std::string_view instance = details["instance"].as_string();
    if (details["clear"].as_bool()) return ec2::clear_fault(world, place, instance, fault, 0);
    const auto injected = ec2::inject_fault(world, place, instance, fault, 0);
    if (!injected.ok()) return injected.error();
    return Ok{};
}

Status perform_workload(aws::World& world, aws::Place place, const Value& details) {
    Value curves = details;
    curves.erase("instance");
    SKYLENS_TRY(const traffic::Workload workload, traffic::parse_workload(curves));
    const auto set =
        traffic::set_workload(world, place, details["instance"].as_string(), workload, 0);
    if (!set.ok()) return set.error();
    return Ok{};
}

Status perform_sign_in(aws::World& world, aws::Place place, const Value& details) {
    iam::SignIn attempt;
    attempt.user = details["user"].as_str();
    attempt.success = !details.contains("success") || details["success"].as_bool();
    attempt.mfa = details["mfa"].as_bool();
    attempt.source_ip = details["sourceIp"].as_str();
    attempt.user_agent = details["userAgent"].as_str();
    const auto done = iam::sign_in(world, place, attempt, 0);
    if (!done.ok()) return done.error();
    return Ok{};
}

Status perform_intervention(aws::World& world, aws::Place place, std::string_view kind,
                            const Value& details) {
    if (kind == "fault") return perform_fault(world, place, details);
    if (kind == "signin") return perform_sign_in(world, place, details);
    return perform_workload(world, place, details);
}

}  // namespace skylens::learn
