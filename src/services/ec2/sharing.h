// Sharing snapshots and images with accounts or with everybody.
#pragma once

#include <string_view>
#include <vector>

#include "aws/operation.h"

namespace skylens::ec2 {

struct Sharing {
    std::vector<Str> add;  // account ids
    std::vector<Str> remove;
    bool add_all = false;
    bool remove_all = false;
};

// Reads {"Add": [{"UserId" or "Group"}], "Remove": …} in `member`, or OperationType with UserIds
// and the groups in `groups_member`. Refuses nothing to do (InvalidParameterCombination),
// operations other than add and remove, groups other than all, malformed account ids.
Result<Sharing> read_sharing(const aws::Params& params, std::string_view member,
                             std::string_view groups_member);

void apply_sharing(const Sharing& sharing, bool& everybody, std::vector<Str>& accounts);

// {"add": {"items": [{"userId"}]}, "remove": …}, as CloudTrail shows it.
Value sharing_trail(const Value& params, std::string_view member);

}  // namespace skylens::ec2
