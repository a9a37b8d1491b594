// What CloudWatch writes about alarms to others: history items, EventBridge events, SNS messages,
// e-mails and the payload of a Lambda action, as AWS writes them (recorded examples; "Alarm events
// and EventBridge", "Invoke a Lambda function from an alarm", CloudWatch user guide).
#pragma once

#include <string>

#include "aws/world.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

// HistoryData of a ConfigurationUpdate and of a StateUpdate.
std::string configuration_history(const aws::World& world, aws::Place place,
                                  ConfigurationChange change, const Alarm& alarm);
std::string state_history(const AlarmStatus& before, const AlarmStatus& after);

// The details of "CloudWatch Alarm State Change" and "CloudWatch Alarm Configuration Change".
Value state_change_detail(const Alarm& alarm, const AlarmStatus& before);
Value configuration_change_detail(ConfigurationChange change, const Alarm& alarm,
                                  const Alarm* before);

// One change of state, from `before` to what the alarm is now, as its actions tell it.
struct Transition {
    const aws::World& world;
    aws::Place place;
    const Alarm& alarm;
    const AlarmStatus& before;
};
// ALARM: "cpu-high" in US East (N. Virginia)
std::string sns_subject(const Transition& transition);
// {"default": …, "sms": …, "email": …}, published with MessageStructure json.
std::string sns_message(const Transition& transition);
std::string lambda_payload(const Transition& transition);

}  // namespace skylens::cloudwatch
