#include "learn/interventions.h"

#include "services/iam/iam.h"
#include "traffic/agent.h"
#include "traffic/faults.h"
#include "traffic/workload.h"

namespace skylens::learn {
namespace {

template <class T>
Status status_of(const Result<T>& result) {
    return result.ok() ? Status(Ok{}) : Status(result.error());
}

Result<traffic::AgentSettings> parse_agent(const Value& details) {
    return traffic::read_agent(traffic::Reader(details, {}, "InvalidWorkload"));
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

}  // namespace

Status perform_intervention(aws::World& world, aws::Place place, std::string_view kind,
                            const Value& details) {
    if (kind == "fault") {
        SKYLENS_TRY(const traffic::FaultRequest fault, traffic::parse_fault(details));
        return status_of(traffic::apply_fault(world, place, fault, 0));
    }
    if (kind == "agent") {
        SKYLENS_TRY(const traffic::AgentSettings agent, parse_agent(details));
        return status_of(traffic::set_agent(world, place, agent, 0));
    }
    if (kind == "signin") return perform_sign_in(world, place, details);
    SKYLENS_TRY(const traffic::Workload workload, traffic::parse_workload(details));
    return status_of(traffic::set_workload(world, place, workload, 0));
}

Status check_intervention(std::string_view kind, const Value& details) {
    if (kind == "fault") return status_of(traffic::parse_fault(details));
    if (kind == "agent") return status_of(parse_agent(details));
    if (kind == "signin") return Ok{};  // The schema says it all.
    return status_of(traffic::parse_workload(details));
}

bool is_intervention(std::string_view kind) {
    return kind == "fault" || kind == "workload" || kind == "agent" || kind == "signin";
}

}  // namespace skylens::learn
