// ec2:DescribeSecurityGroupRules: rules one by one, each with its id.
//
// IAM: ec2:DescribeSecurityGroupRules on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidSecurityGroupRuleId.Malformed,
//   InvalidSecurityGroupRuleId.NotFound, DryRunOperation.
// CloudTrail: read-only; securityGroupRuleIds and filterSet.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/listing.h"
#include "services/ec2/security_groups.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_security_group_rules {

SKYLENS_EC2_TRAIL(DescribeSecurityGroupRules)

const std::vector<std::string_view> kFilters = {"group-id", "security-group-rule-id"};

bool known(const State& state, const Str& id) {
    for (const SecurityGroup& group : state.security_groups) {
        for (const SecurityGroupRule& rule : group.rules) {
            if (rule.id == id) return true;
        }
    }
    return false;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const Page page, read_page(params, "DescribeSecurityGroupRules", 5, 1000,
                                           "SecurityGroupRuleIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY(const std::vector<Str> ids,
                read_ids(kGroupRuleId, params.list("SecurityGroupRuleIds"),
                         [&](const Str& id) { return known(state, id); }));
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    for (const SecurityGroup& group : state.security_groups) {
        for (const SecurityGroupRule& rule : group.rules) {
            if (!ids.empty() && std::find(ids.begin(), ids.end(), rule.id) == ids.end()) continue;
            const bool match = filters.match(&rule.tags, [&](std::string_view name, auto& out) {
                if (name == "group-id") out.add(group.id);
                if (name == "security-group-rule-id") out.add(rule.id);
            });
            if (!match) continue;
            Value value = rule_value(call.world, call.place, group, rule);
            found.push_back(value.set("Tags", tags_value(rule.tags)));
        }
    }
    return page_value("SecurityGroupRules", "DescribeSecurityGroupRules", page, std::move(found));
}

}  // namespace describe_security_group_rules

SKYLENS_DEFINE_OP(DescribeSecurityGroupRules) = {
    .read = describe_security_group_rules::run,
    .trail = {.request = describe_security_group_rules::trail}};

}  // namespace skylens::ec2
