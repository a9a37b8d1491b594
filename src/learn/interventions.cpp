#include "learn/interventions.h"

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
    SKYLENS_TRY(const traffic::Workload workload, traffic::parse_workload(details));
    return status_of(traffic::set_workload(world, place, workload, 0));
}

Status check_intervention(std::string_view kind, const Value& details) {
    if (kind == "fault") return status_of(traffic::parse_fault(details));
    if (kind == "agent") return status_of(parse_agent(details));
    return status_of(traffic::parse_workload(details));
}

bool is_intervention(std::string_view kind) {
    return kind == "fault" || kind == "workload" || kind == "agent";
}

}  // namespace skylens::learn
