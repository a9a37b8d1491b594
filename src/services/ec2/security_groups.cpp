#include "services/ec2/security_groups.h"

#include <map>

#include "base/text.h"
#include "services/ec2/default_vpc.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

Str arn_of(const aws::World& world, aws::Place place, std::string_view type, const Str& id) {
    return aws::arn(world, place, "ec2", join(type, "/", id.view()));
}

void add_peer(const SecurityGroupRule& rule, Value& permission) {
    Value peer = Value::object();
    std::string_view list;
    switch (rule.peer_type) {
        case PeerType::CidrIpv4:
            list = "IpRanges";
            peer.set("CidrIp", rule.peer);
            break;
        case PeerType::CidrIpv6:
            list = "Ipv6Ranges";
            peer.set("CidrIpv6", rule.peer);
            break;
        case PeerType::PrefixList:
            list = "PrefixListIds";
            peer.set("PrefixListId", rule.peer);
            break;
        case PeerType::Group:
            list = "UserIdGroupPairs";
            peer.set("UserId", rule.peer_account).set("GroupId", rule.peer);
            break;
    }
    if (!rule.description.empty()) peer.set("Description", rule.description);
    permission.member(list).push(std::move(peer));
}

}  // namespace

const SecurityGroup* named_group(const State& state, const aws::Params& params) {
    const Str id = params.str("GroupId");
    if (!id.empty()) return state.security_groups.find(id);
    const Str name = params.str("GroupName");
    const Vpc* vpc = default_vpc(state);
    if (name.empty() || vpc == nullptr) return nullptr;
    for (const SecurityGroup& group : state.security_groups) {
        if (group.vpc_id == vpc->id && group.name == name) return &group;
    }
    return nullptr;
}

Result<Str> read_group(const State& state, const aws::Params& params) {
    const Str id = params.str("GroupId");
    const Str name = params.str("GroupName");
    if (id.empty() && name.empty()) return missing_parameter("groupName or groupId");
    if (!id.empty() && !name.empty()) {
        return aws::error("InvalidParameterCombination",
                          "The parameter groupName cannot be used "
                          "with the parameter groupId");
    }
    if (!id.empty()) SKYLENS_TRY_OK(check_form(kGroupId, id));
    const SecurityGroup* group = named_group(state, params);
    if (group != nullptr) return group->id;
    if (!id.empty()) return not_found(kGroupId, {id});
    const Vpc* vpc = default_vpc(state);
    return aws::error("InvalidGroup.NotFound", "The security group '", name.view(),
                      "' does not exist", vpc == nullptr ? "" : " in default VPC '",
                      vpc == nullptr ? "" : vpc->id.view(), vpc == nullptr ? "" : "'");
}

bool same_rule(const SecurityGroupRule& a, const SecurityGroupRule& b) {
    return a.egress == b.egress && a.protocol == b.protocol && a.has_ports == b.has_ports &&
           a.from_port == b.from_port && a.to_port == b.to_port && a.peer_type == b.peer_type &&
           a.peer == b.peer;
}

std::string rule_text(const SecurityGroupRule& rule) {
    std::string text = join("peer: ", rule.peer.view(), ", ",
                            rule.protocol == "-1" ? std::string("ALL") : upper(rule.protocol));
    if (rule.has_ports && rule.protocol.view().substr(0, 4) == "icmp") {
        text +=
            join(", type: ", std::int64_t{rule.from_port}, ", code: ", std::int64_t{rule.to_port});
    } else if (rule.has_ports) {
        text += join(", from port: ", std::int64_t{rule.from_port},
                     ", to port: ", std::int64_t{rule.to_port});
    }
    return text + ", ALLOW";
}

Value permissions_value(const SecurityGroup& group, bool egress) {
    Value list = Value::array();
    for (const SecurityGroupRule& rule : group.rules) {
        if (rule.egress != egress) continue;
        Value* permission = nullptr;
        for (Value& known : list.mutable_elements()) {
            const bool same_ports =
                !rule.has_ports || (known["FromPort"].as_int() == rule.from_port &&
                                    known["ToPort"].as_int() == rule.to_port);
            if (known["IpProtocol"].as_string() == rule.protocol && same_ports) permission = &known;
        }
        if (permission == nullptr) {
            Value fresh = Value::object({{"IpProtocol", rule.protocol},
                                         {"UserIdGroupPairs", Value::array()},
                                         {"IpRanges", Value::array()},
                                         {"Ipv6Ranges", Value::array()},
                                         {"PrefixListIds", Value::array()}});
            if (rule.has_ports) fresh.set("FromPort", rule.from_port).set("ToPort", rule.to_port);
            list.push(std::move(fresh));
            permission = &list.mutable_elements().back();
        }
        add_peer(rule, *permission);
    }
    return list;
}

Value rule_value(const aws::World& world, aws::Place place, const SecurityGroup& group,
                 const SecurityGroupRule& rule) {
    Value value = Value::object(
        {{"SecurityGroupRuleId", rule.id},
         {"GroupId", group.id},
         {"GroupOwnerId", world.account(place).id},
         {"IsEgress", rule.egress},
         {"IpProtocol", rule.protocol},
         {"FromPort", rule.has_ports ? rule.from_port : -1},
         {"ToPort", rule.has_ports ? rule.to_port : -1},
         {"SecurityGroupRuleArn", arn_of(world, place, "security-group-rule", rule.id)}});
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
            value.set("ReferencedGroupInfo", Value::object({{"GroupId", rule.peer},
                                                            {"UserId", rule.peer_account},
                                                            {"VpcId", group.vpc_id}}));
            break;
    }
    if (!rule.description.empty()) value.set("Description", rule.description);
    if (!rule.tags.empty()) value.set("Tags", tags_value(rule.tags));
    return value;
}

}  // namespace skylens::ec2
