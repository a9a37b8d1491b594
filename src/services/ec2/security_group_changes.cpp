#include "services/ec2/security_group_changes.h"

#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/security_groups.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::int64_t kRulesMax = 60;  // a direction, IPv4 and IPv6 apart

const SecurityGroupRule* find_same(const SecurityGroup& group, const SecurityGroupRule& rule) {
    for (const SecurityGroupRule& known : group.rules) {
        if (same_rule(known, rule)) return &known;
    }
    return nullptr;
}

SecurityGroupRule* find_rule(SecurityGroup& group, std::string_view id) {
    for (SecurityGroupRule& rule : group.rules) {
        if (rule.id == id) return &rule;
    }
    return nullptr;
}

Status check_rule_count(const SecurityGroup& group, const std::vector<SecurityGroupRule>& added,
                        bool egress) {
    std::int64_t ipv4 = 0;
    std::int64_t ipv6 = 0;
    const auto count = [&](const SecurityGroupRule& rule) {
        if (rule.egress != egress) return;
        if (rule.peer_type != PeerType::CidrIpv6) ++ipv4;
        if (rule.peer_type != PeerType::CidrIpv4) ++ipv6;
    };
    for (const SecurityGroupRule& rule : group.rules)
        count(rule);
    for (const SecurityGroupRule& rule : added)
        count(rule);
    if (ipv4 <= kRulesMax && ipv6 <= kRulesMax) return Ok{};
    return aws::error("RulesPerSecurityGroupLimitExceeded",
                      "The maximum number of rules per security group has been reached.");
}

Value revoked_value(const SecurityGroup& group, const SecurityGroupRule& rule) {
    Value value = Value::object({{"SecurityGroupRuleId", rule.id},
                                 {"GroupId", group.id},
                                 {"IsEgress", rule.egress},
                                 {"IpProtocol", rule.protocol},
                                 {"FromPort", rule.has_ports ? rule.from_port : -1},
                                 {"ToPort", rule.has_ports ? rule.to_port : -1}});
    switch (rule.peer_type) {
        case PeerType::CidrIpv4:
            value.set("CidrIpv4", rule.peer);
            break;
        case PeerType::CidrIpv6:
            value.set("CidrIpv6", rule.peer);
            break;
        case PeerType::PrefixList:
            value.set("PrefixListId", rule.peer);
            break;
        case PeerType::Group:
            value.set("ReferencedGroupId", rule.peer);
            break;
    }
    if (!rule.description.empty()) value.set("Description", rule.description);
    return value;
}

// What a Revoke operation asks for.
struct Revocation {
    std::vector<Str> ids;
    std::vector<SecurityGroupRule> unknown;  // described, but not there
};

// Rules that are not there are no error in a default VPC ("RevokeSecurityGroupIngress").
Result<Revocation> described_rules(const aws::WriteCall& call, const aws::Params& params,
                                   const SecurityGroup& group, bool egress) {
    Revocation wanted;
    const Vpc* vpc = call.here().ec2->vpcs.find(group.vpc_id);
    SKYLENS_TRY(const std::vector<SecurityGroupRule> rules,
                read_rules(call.read(), params, group, egress));
    for (const SecurityGroupRule& rule : rules) {
        const SecurityGroupRule* known = find_same(group, rule);
        if (known != nullptr) {
            wanted.ids.push_back(known->id);
        } else if (vpc != nullptr && vpc->is_default) {
            wanted.unknown.push_back(rule);
        } else {
            return aws::error("InvalidPermission.NotFound",
                              "The specified rule does not exist in this security group.");
        }
    }
    return wanted;
}

// The rules to revoke, named by SecurityGroupRuleIds or described by permissions.
Result<Revocation> rules_to_revoke(const aws::WriteCall& call, const aws::Params& params,
                                   const SecurityGroup& group, bool egress) {
    Revocation wanted;
    if (params.has("SecurityGroupRuleIds")) {
        if (params.has("IpPermissions")) {
            return aws::error("InvalidParameterCombination",
                              "The parameter securityGroupRuleIds "
                              "cannot be used with the parameter ipPermissions");
        }
        const auto known = [&](const Str& id) {
            return std::any_of(group.rules.begin(), group.rules.end(), [&](const auto& rule) {
                return rule.id == id && rule.egress == egress;
            });
        };
        SKYLENS_TRY(wanted.ids, read_ids(kGroupRuleId, params.list("SecurityGroupRuleIds"), known));
        return wanted;
    }
    return described_rules(call, params, group, egress);
}

// The rules whose descriptions change, with the new ones.
struct Description {
    Str rule_id;
    Str text;
};

Result<std::vector<Description>> new_descriptions(const aws::WriteCall& call,
                                                  const aws::Params& params,
                                                  const SecurityGroup& group, bool egress) {
    std::vector<Description> list;
    for (const Value& given : params.list("SecurityGroupRuleDescriptions")) {
        const Str id = given["SecurityGroupRuleId"].as_str();
        SKYLENS_TRY_OK(check_form(kGroupRuleId, id));
        const bool known =
            std::any_of(group.rules.begin(), group.rules.end(),
                        [&](const auto& rule) { return rule.id == id && rule.egress == egress; });
        if (!known) return not_found(kGroupRuleId, {id});
        list.push_back({id, given["Description"].as_str()});
    }
    if (!list.empty() && !params.has("IpPermissions")) return list;
    SKYLENS_TRY(const std::vector<SecurityGroupRule> rules,
                read_rules(call.read(), params, group, egress));
    for (const SecurityGroupRule& rule : rules) {
        const SecurityGroupRule* known = find_same(group, rule);
        if (known == nullptr) {
            return aws::error("InvalidPermission.NotFound",
                              "The specified rule does not exist in this security group.");
        }
        list.push_back({known->id, rule.description});
    }
    return list;
}

}  // namespace

Result<Value> authorize_rules(aws::WriteCall& call, const aws::Params& params, bool egress) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Str id, read_group(state, params));
    SecurityGroup& group = *state.security_groups.find(id);
    SKYLENS_TRY(std::vector<SecurityGroupRule> rules,
                read_rules(call.read(), params, group, egress));
    for (const SecurityGroupRule& rule : rules) {
        if (find_same(group, rule) == nullptr) continue;
        return aws::error("InvalidPermission.Duplicate", "the specified rule \"", rule_text(rule),
                          "\" already exists");
    }
    SKYLENS_TRY_OK(check_rule_count(group, rules, egress));
    SKYLENS_TRY(const Tags tags, tags_for(params, "security-group-rule", {"security-group-rule"}));
    SKYLENS_TRY_OK(dry_run(params));
    Value list = Value::array();
    for (SecurityGroupRule& rule : rules) {
        rule.id = call.world.new_id("sgr-", 17);
        rule.tags = tags;
        list.push(rule_value(call.world, call.place, group, rule));
        group.rules.push_back(std::move(rule));
    }
    call.changed("AWS::EC2::SecurityGroup", id);
    return Value::object({{"Return", true}, {"SecurityGroupRules", std::move(list)}});
}

Result<Value> revoke_rules(aws::WriteCall& call, const aws::Params& params, bool egress) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Str id, read_group(state, params));
    SecurityGroup& group = *state.security_groups.find(id);
    SKYLENS_TRY(Revocation wanted, rules_to_revoke(call, params, group, egress));
    SKYLENS_TRY_OK(dry_run(params));
    Value revoked = Value::array();
    for (const Str& rule_id : wanted.ids) {
        const auto rule = std::find_if(group.rules.begin(), group.rules.end(),
                                       [&](const auto& known) { return known.id == rule_id; });
        revoked.push(revoked_value(group, *rule));
        group.rules.erase(rule);
    }
    Value result = Value::object({{"Return", true}});
    if (!wanted.unknown.empty()) {
        SecurityGroup unknown;
        unknown.rules = std::move(wanted.unknown);
        result.set("UnknownIpPermissions", permissions_value(unknown, egress));
    }
    if (wanted.ids.empty()) return result;
    call.changed("AWS::EC2::SecurityGroup", id);
    return result.set("RevokedSecurityGroupRules", std::move(revoked));
}

Result<Value> update_descriptions(aws::WriteCall& call, const aws::Params& params, bool egress) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Str id, read_group(state, params));
    SecurityGroup& group = *state.security_groups.find(id);
    SKYLENS_TRY(const std::vector<Description> list, new_descriptions(call, params, group, egress));
    SKYLENS_TRY_OK(dry_run(params));
    for (const Description& change : list)
        find_rule(group, change.rule_id)->description = change.text;
    call.changed("AWS::EC2::SecurityGroup", id);
    return Value::object({{"Return", true}});
}

}  // namespace skylens::ec2
