// ec2:ModifySecurityGroupRules: replaces rules in place; ids and directions stay.
//
// IAM: ec2:ModifySecurityGroupRules on the security group and on each rule.
// Errors, in order: InvalidGroupId.Malformed, InvalidGroup.NotFound,
//   InvalidSecurityGroupRuleId.Malformed, InvalidSecurityGroupRuleId.NotFound,
//   InvalidParameterValue (protocol, ports, peer), InvalidGroup.NotFound (referenced group),
//   InvalidPermission.Duplicate, DryRunOperation.
// CloudTrail: ModifySecurityGroupRulesRequest with the members as they were sent.
//
// Deviations from AWS: prefix lists are not simulated.
#include <algorithm>

#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/security_groups.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace modify_security_group_rules {

// Newer operations are recorded with the names of the query, the list's position as "tag".
Value trail(const Value& params) {
    Value list = Value::array();
    int position = 0;
    for (const Value& change : params["SecurityGroupRules"].elements()) {
        Value item = Value::object({{"SecurityGroupRuleId", change["SecurityGroupRuleId"]},
                                    {"tag", ++position}});
        if (change.contains("SecurityGroupRule")) {
            item.set("SecurityGroupRule", change["SecurityGroupRule"]);
        }
        list.push(std::move(item));
    }
    Value request = Value::object({{"GroupId", params["GroupId"]}});
    request.set("SecurityGroupRule", list.size() == 1 ? list.at(0) : list);
    return Value::object({{"ModifySecurityGroupRulesRequest", std::move(request)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_group(call, params, out);
    for (const Value& change : params.list("SecurityGroupRules")) {
        out.push_back({action_of(call),
                       resource_arn(call, "security-group-rule",
                                    change["SecurityGroupRuleId"].as_string()),
                       region_context(call)});
    }
}

Status read_peer(const State& state, const aws::WriteCall& call, const Value& given,
                 SecurityGroupRule& rule) {
    if (given.contains("PrefixListId")) return aws::not_simulated("a prefix list as a peer");
    const int peers = (given.contains("CidrIpv4") ? 1 : 0) + (given.contains("CidrIpv6") ? 1 : 0) +
                      (given.contains("ReferencedGroupId") ? 1 : 0);
    if (peers != 1) {
        return aws::error("InvalidParameterValue", "Exactly one of CidrIpv4, CidrIpv6, "
                          "PrefixListId or ReferencedGroupId must be specified.");
    }
    if (given.contains("CidrIpv4")) return read_cidr_ipv4(given["CidrIpv4"].as_string(), rule);
    if (given.contains("CidrIpv6")) return read_cidr_ipv6(given["CidrIpv6"].as_string(), rule);
    const Str id = given["ReferencedGroupId"].as_str();
    SKYLENS_TRY_OK(check_form(kGroupId, id));
    if (!state.security_groups.contains(id)) return not_found(kGroupId, {id});
    rule.peer_type = PeerType::Group;
    rule.peer = id;
    rule.peer_account = call.account_id();
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Str id, read_group(state, params));
    SecurityGroup& group = *state.security_groups.find(id);
    std::vector<SecurityGroupRule> rules = group.rules;
    for (const Value& change : params.list("SecurityGroupRules")) {
        const Str rule_id = change["SecurityGroupRuleId"].as_str();
        SKYLENS_TRY_OK(check_form(kGroupRuleId, rule_id));
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const auto& known) { return known.id == rule_id; });
        if (rule == rules.end()) return not_found(kGroupRuleId, {rule_id});
        const Value& given = change["SecurityGroupRule"];
        SKYLENS_TRY_OK(read_protocol(given, *rule));
        SKYLENS_TRY_OK(read_peer(state, call, given, *rule));
        rule->description = given["Description"].as_str();
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (std::size_t k = i + 1; k < rules.size(); ++k) {
            if (!same_rule(rules[i], rules[k])) continue;
            return aws::error("InvalidPermission.Duplicate", "the specified rule \"",
                              rule_text(rules[k]), "\" already exists");
        }
    }
    SKYLENS_TRY_OK(dry_run(params));
    group.rules = std::move(rules);
    call.changed("AWS::EC2::SecurityGroup", id);
    return Value::object({{"Return", true}});
}

}  // namespace modify_security_group_rules

SKYLENS_DEFINE_OP(ModifySecurityGroupRules) = {
    .write = modify_security_group_rules::run,
    .requirements = modify_security_group_rules::requirements,
    .trail = {.request = modify_security_group_rules::trail}};

}  // namespace skylens::ec2
