// Every resource that can have tags.
#pragma once

#include <functional>

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

struct Tagged {
    Tags* tags = nullptr;
    std::string_view type;         // "security-group", as DescribeTags and ARNs name it
    std::string_view config_type;  // "AWS::EC2::SecurityGroup"; empty when Config has none
};

// The resource of that id; tags is null when there is none.
Tagged find_tagged(State& state, std::string_view id);
// Calls `visit(type, id, tags)` for every resource that can have tags.
void visit_tagged(const State& state,
                  const std::function<void(std::string_view, const Str&, const Tags&)>& visit);

// Refuses what is no id of a resource that can be tagged, with EC2's error for its kind.
Status check_taggable(const State& state, std::string_view id);

}  // namespace skylens::ec2
