// A packet's way, to be shown: who asks, what every gate said, which rule decided.
#pragma once

#include <string>
#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "base/value.h"
#include "services/ec2/reachability.h"

namespace skylens::ec2 {

// The flow between two sides named as a person names them: an instance, an interface or an IPv4
// address; "tcp/22", "udp/53", "icmp" or a protocol number. Refuses unknown ones, in a sentence.
Result<Flow> read_flow(const aws::World& world, aws::Place place, std::string_view source,
                            std::string_view destination, std::string_view port);

// One step in plain words: "network ACL acl-… denies: rule 90, inbound, at subnet-…".
std::string step_sentence(const Step& step);

// {"Arrives", "Answered", "Works", "Decider", "Steps": [{"Gate", "Id", "Rule", "Direction",
// "Reply", "Allow", "Interface", "Subnet", "Text", "TextKey"}], "FlowRecords": […]}
Value reach_value(const Reach& reach);
// The same as lines for a terminal.
std::string reach_text(const Reach& reach);

}  // namespace skylens::ec2
