// Which handler runs for what workloads and agents do over time.
#include "aws/clock.h"
#include "traffic/agent.h"
#include "traffic/callers.h"
#include "traffic/streams.h"

namespace skylens::aws {

EventHandler traffic_handler(EventKind kind) {
    switch (kind) {
        case EventKind::TrafficTick:
            return traffic::on_tick;
        case EventKind::CallersPlan:
            return traffic::on_plan;
        case EventKind::CallerCalls:
            return traffic::on_calls;
        case EventKind::AgentReport:
            return traffic::on_agent_report;
        default:
            return nullptr;
    }
}

}  // namespace skylens::aws
