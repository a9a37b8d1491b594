#include "services/ec2/network_acls.h"

#include <algorithm>

#include "base/cidr.h"
#include "base/text.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace {

constexpr std::int64_t kHighestRule = 32766;
constexpr std::int64_t kPortMax = 65535;

Value entry_value(const NetworkAclEntry& entry) {
    const bool ipv6 = entry.cidr.view().find(':') != std::string_view::npos;
    Value value = Value::object(
        {{ipv6 ? "Ipv6CidrBlock" : "CidrBlock", entry.cidr}, {"Egress", entry.egress}});
    if (entry.has_icmp) {
        value.set("IcmpTypeCode",
                  Value::object({{"Code", entry.icmp_code}, {"Type", entry.icmp_type}}));
    }
    if (entry.has_ports) {
        value.set("PortRange", Value::object({{"From", entry.from_port}, {"To", entry.to_port}}));
    }
    value.set("Protocol", entry.protocol);
    value.set("RuleAction", entry.allow ? "allow" : "deny");
    return value.set("RuleNumber", entry.rule_number);
}

// Names that the AWS CLI and EC2 take besides numbers.
Result<Str> read_acl_protocol(const Str& text) {
    if (text == "tcp") return Str("6");
    if (text == "udp") return Str("17");
    if (text == "icmp") return Str("1");
    if (text == "icmpv6") return Str("58");
    if (text == "all" || text == "-1") return Str("-1");
    if (is_digits(text) && text.size() <= 3 && std::stoi(text.string()) <= 255) return text;
    return invalid_value(text, "protocol", "Unknown protocol.");
}

Status read_entry_block(const aws::Params& params, NetworkAclEntry& entry) {
    if (params.has("Ipv6CidrBlock")) {
        const auto block = parse_ipv6_cidr(params.str("Ipv6CidrBlock"));
        if (!block) {
            return invalid_value(params.str("Ipv6CidrBlock"), "ipv6CidrBlock",
                                 "This is not a valid IPv6 CIDR block.");
        }
        entry.cidr = Str(ipv6_cidr_text(*block));
        return Ok{};
    }
    if (!params.has("CidrBlock")) return missing_parameter("cidrBlock");
    const auto block = parse_ipv4_cidr(params.str("CidrBlock"));
    if (!block) {
        return invalid_value(params.str("CidrBlock"), "cidrBlock",
                             "This is not a valid CIDR block.");
    }
    entry.cidr = Str(block_text(*block));
    return Ok{};
}

Status read_entry_ports(const aws::Params& params, NetworkAclEntry& entry) {
    if (entry.protocol == "1" || entry.protocol == "58") {
        if (!params.has("IcmpTypeCode")) return missing_parameter("icmpTypeCode.type");
        entry.has_icmp = true;
        entry.icmp_type = static_cast<std::int32_t>(params["IcmpTypeCode"]["Type"].as_int());
        entry.icmp_code = static_cast<std::int32_t>(params["IcmpTypeCode"]["Code"].as_int());
        return Ok{};
    }
    if (entry.protocol != "6" && entry.protocol != "17") return Ok{};
    const Value& range = params["PortRange"];
    if (!range.contains("From")) return missing_parameter("portRange.from");
    if (!range.contains("To")) return missing_parameter("portRange.to");
    const std::int64_t from = range["From"].as_int();
    const std::int64_t to = range["To"].as_int();
    if (from < 0 || from > kPortMax || to < from || to > kPortMax) {
        return invalid_value(join(from, "-", to), "portRange", "Invalid port range.");
    }
    entry.has_ports = true;
    entry.from_port = static_cast<std::int32_t>(from);
    entry.to_port = static_cast<std::int32_t>(to);
    return Ok{};
}

}  // namespace

Value network_acl_value(const aws::World& world, aws::Place place, const NetworkAcl& acl) {
    Value associations = Value::array();
    for (const NetworkAclAssociation& association : acl.associations) {
        associations.push(Value::object({{"NetworkAclAssociationId", association.id},
                                         {"NetworkAclId", acl.id},
                                         {"SubnetId", association.subnet_id}}));
    }
    Value entries = Value::array();
    for (const NetworkAclEntry& entry : acl.entries)
        entries.push(entry_value(entry));
    return Value::object({{"Associations", std::move(associations)},
                          {"Entries", std::move(entries)},
                          {"IsDefault", acl.is_default},
                          {"NetworkAclId", acl.id},
                          {"Tags", tags_value(acl.tags)},
                          {"VpcId", acl.vpc_id},
                          {"OwnerId", world.account(place).id}});
}

Status check_rule_number(std::int64_t number) {
    if (number >= 1 && number <= kHighestRule) return Ok{};
    return invalid_value(std::to_string(number), "ruleNumber", "Must be between 1 and 32766.");
}

Result<NetworkAclEntry> read_entry(const aws::Params& params) {
    NetworkAclEntry entry;
    SKYLENS_TRY_OK(check_rule_number(params.integer("RuleNumber")));
    entry.rule_number = static_cast<std::int32_t>(params.integer("RuleNumber"));
    SKYLENS_TRY(entry.protocol, read_acl_protocol(params.str("Protocol")));
    entry.allow = params.str("RuleAction") == "allow";
    entry.egress = params.flag("Egress");
    SKYLENS_TRY_OK(read_entry_block(params, entry));
    SKYLENS_TRY_OK(read_entry_ports(params, entry));
    return entry;
}

NetworkAclEntry* find_entry(NetworkAcl& acl, std::int32_t number, bool egress) {
    for (NetworkAclEntry& entry : acl.entries) {
        if (entry.rule_number == number && entry.egress == egress) return &entry;
    }
    return nullptr;
}

Failure no_such_entry(std::int32_t number) {
    return aws::error("InvalidNetworkAclEntry.NotFound", "The network acl entry identified by ",
                      static_cast<std::int64_t>(number), " does not exist.");
}

void insert_entry(NetworkAcl& acl, const NetworkAclEntry& entry) {
    const auto order = [](const NetworkAclEntry& e) {
        return std::make_pair(e.egress ? 0 : 1, e.rule_number);
    };
    const auto place =
        std::find_if(acl.entries.begin(), acl.entries.end(),
                     [&](const NetworkAclEntry& other) { return order(entry) < order(other); });
    acl.entries.insert(place, entry);
}

}  // namespace skylens::ec2
