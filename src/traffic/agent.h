// The CloudWatch agent: what only somebody inside the guest can measure (memory, file systems) and
// log files. It calls AWS with the role of the instance, which must allow it.
#pragma once

#include "aws/world.h"
#include "base/result.h"
#include "services/ec2/state_application.h"
#include "traffic/reader.h"

namespace skylens::traffic {

// How an agent is switched on: {"instance": "i-…", "metrics": ["mem_used_percent",
// "disk_used_percent"], "interval": "PT1M", "logs": [{"file": "/var/log/secure", "group": "…"}]},
// or {"instance": "i-…", "off": true}. Refuses, with code "InvalidWorkload", everything else.
struct AgentSettings {
    Str instance;
    bool off = false;
    ec2::Agent agent;
};
Result<AgentSettings> read_agent(const Reader& reader);

// Installs the agent, in place of its earlier settings, or ends it. Gives the Workload effect.
// Refuses with EC2's InvalidInstanceID errors.
Result<sim::EffectId> set_agent(aws::World& world, aws::Place place, const AgentSettings& settings,
                                sim::EffectId cause);

// Ships lines that a program wrote into that log file, when an agent runs that has it.
void ship_log(aws::World& world, aws::Place place, std::string_view instance_id,
              std::string_view file, const std::vector<Str>& lines, sim::EffectId cause);

// Pending event: the agent reports.
void on_agent_report(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::traffic
