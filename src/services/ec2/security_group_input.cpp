// Reading rules from IpPermissions ("Security group rules", VPC documentation).
#include <algorithm>

#include "base/cidr.h"
#include "base/regex.h"
#include "base/text.h"
#include "services/ec2/errors.h"
#include "services/ec2/security_groups.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::size_t kDescriptionMax = 255;

struct Protocol {
    std::string_view number;
    const char* name;
};
constexpr Protocol kNamed[] = {{"1", "icmp"}, {"6", "tcp"}, {"17", "udp"}, {"58", "icmpv6"}};

// "tcp" for "TCP" and "6", "47" for "47"; empty for what is no protocol.
Str protocol_name(std::string_view given) {
    const std::string text = lower(given);
    for (const Protocol& known : kNamed) {
        if (text == known.name || text == known.number) return Str(std::string_view(known.name));
    }
    if (text == "-1") return "-1";
    if (!is_digits(text) || text.size() > 3) return {};
    int number = 0;
    for (const char c : text)
        number = number * 10 + (c - '0');
    return number <= 255 ? Str(std::to_string(number)) : Str();
}

Status check_icmp(const SecurityGroupRule& rule) {
    if (rule.from_port < -1 || rule.from_port > 255 || rule.to_port < -1 || rule.to_port > 255) {
        return aws::error("InvalidParameterValue", "ICMP type and code must be between -1 and 255");
    }
    if (rule.from_port == -1 && rule.to_port != -1) {
        return aws::error("InvalidParameterValue", "ICMP code (", std::int64_t{rule.to_port},
                          ") is not allowed with ICMP type -1 (all types)");
    }
    return Ok{};
}

Status check_range(const Value& given) {
    for (const std::string_view name : {"FromPort", "ToPort"}) {
        const std::int64_t port = given[name].as_int();
        if (port < -1 || port > 65535) {
            return aws::error("InvalidParameterValue", "Invalid value '", port,
                              "' for portRange. Must be between 0 and 65535.");
        }
    }
    return Ok{};
}

Status check_ports(const SecurityGroupRule& rule) {
    const bool half = (rule.from_port == -1) != (rule.to_port == -1);
    if (half || rule.from_port > rule.to_port) {
        return aws::error("InvalidParameterValue", "Invalid TCP/UDP port range (",
                          std::int64_t{rule.from_port}, ":", std::int64_t{rule.to_port}, ")");
    }
    return Ok{};
}

Status check_description(const SecurityGroupRule& rule) {
    constexpr std::string_view kAllowed = "[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*\\-]*";
    if (rule.description.size() > kDescriptionMax ||
        !regex_full_match(kAllowed, rule.description)) {
        return aws::error("InvalidParameterValue",
                          "Invalid rule description. Valid descriptions "
                          "are strings less than 256 characters from the following set:  a-zA-Z0-9."
                          " _-:/()#,@[]+=&;{}!$*");
    }
    return Ok{};
}

class Reader {
  public:
    Reader(const aws::ReadCall& call, const SecurityGroup& group, bool egress)
        : call_(call), group_(group), egress_(egress) {}

    Status permission(const Value& given) {
        SecurityGroupRule rule;
        rule.egress = egress_;
        SKYLENS_TRY_OK(read_protocol(given, rule));
        const std::size_t before = rules_.size();
        for (const Value& range : given["IpRanges"].elements()) {
            SKYLENS_TRY_OK(read_cidr_ipv4(range["CidrIp"].as_string(), rule));
            SKYLENS_TRY_OK(add(rule, range));
        }
        for (const Value& range : given["Ipv6Ranges"].elements()) {
            SKYLENS_TRY_OK(read_cidr_ipv6(range["CidrIpv6"].as_string(), rule));
            SKYLENS_TRY_OK(add(rule, range));
        }
        for (const Value& pair : given["UserIdGroupPairs"].elements()) {
            SKYLENS_TRY_OK(group_peer(pair, rule));
            SKYLENS_TRY_OK(add(rule, pair));
        }
        if (!given["PrefixListIds"].empty()) return aws::not_simulated("a prefix list as a peer");
        if (rules_.size() == before) {
            return aws::error("InvalidParameterValue",
                              "Either 'cidrIp', 'cidrIpv6', 'prefixListId' "
                              "or 'groupId' must be specified for each permission");
        }
        return Ok{};
    }

    std::vector<SecurityGroupRule> take() { return std::move(rules_); }

  private:
    Status add(SecurityGroupRule& rule, const Value& peer) {
        rule.description = peer["Description"].as_str();
        SKYLENS_TRY_OK(check_description(rule));
        const bool again = std::any_of(rules_.begin(), rules_.end(),
                                       [&](const auto& other) { return same_rule(other, rule); });
        if (again) {
            return aws::error("InvalidParameterValue",
                              "The same permission must not appear "
                              "multiple times");
        }
        rules_.push_back(rule);
        return Ok{};
    }

    Status group_peer(const Value& pair, SecurityGroupRule& rule) {
        const State& state = call_.here().ec2;
        const Str id = pair["GroupId"].as_str();
        const Str name = pair["GroupName"].as_str();
        const Str owner = pair["UserId"].as_str();
        if (!owner.empty() && owner != call_.account_id()) {
            return aws::not_simulated("a security group of another account as a peer");
        }
        rule.peer_type = PeerType::Group;
        rule.peer_account = call_.account_id();
        if (!id.empty()) {
            SKYLENS_TRY_OK(check_form(kGroupId, id));
            if (!state.security_groups.contains(id)) return not_found(kGroupId, {id});
            rule.peer = id;
            return Ok{};
        }
        if (name.empty()) return missing_parameter("groupName or groupId");
        for (const SecurityGroup& other : state.security_groups) {
            if (other.vpc_id != group_.vpc_id || other.name != name) continue;
            rule.peer = other.id;
            return Ok{};
        }
        return aws::error("InvalidGroup.NotFound",
                          "You have specified two resources that belong "
                          "to different networks.");
    }

    const aws::ReadCall& call_;
    const SecurityGroup& group_;
    const bool egress_;
    std::vector<SecurityGroupRule> rules_;
};

// EC2 clears the host bits of a CIDR block ("IpRange", "Ipv6Range").
Ipv6Cidr network_of(Ipv6Cidr cidr) {
    for (std::size_t i = 0; i < cidr.groups.size(); ++i) {
        const int kept = std::clamp(cidr.bits - static_cast<int>(i) * 16, 0, 16);
        const std::uint32_t mask = 0xffffu << (16 - kept) & 0xffffu;
        cidr.groups[i] = static_cast<std::uint16_t>(cidr.groups[i] & mask);
    }
    return cidr;
}

// The flat parameters as one permission; null when none is given.
Value flat_permission(const aws::Params& params) {
    Value permission;
    for (const std::string_view name : {"IpProtocol", "FromPort", "ToPort"}) {
        if (params.has(name)) permission.set(Str(name), params[name]);
    }
    if (params.has("CidrIp")) {
        permission.member("IpRanges").push(Value::object({{"CidrIp", params["CidrIp"]}}));
    }
    if (params.has("SourceSecurityGroupName")) {
        Value pair = Value::object({{"GroupName", params["SourceSecurityGroupName"]}});
        if (params.has("SourceSecurityGroupOwnerId")) {
            pair.set("UserId", params["SourceSecurityGroupOwnerId"]);
        }
        permission.member("UserIdGroupPairs").push(std::move(pair));
        // A group as the source without a protocol means all of them.
        if (!params.has("IpProtocol")) permission.set("IpProtocol", "-1");
    }
    return permission;
}

}  // namespace

Status read_protocol(const Value& given, SecurityGroupRule& rule) {
    if (!given.contains("IpProtocol")) {
        return aws::error("InvalidParameterValue",
                          "Invalid value 'null' for protocol. VPC security "
                          "group rules must specify protocols explicitly.");
    }
    rule.protocol = protocol_name(given["IpProtocol"].as_string());
    if (rule.protocol.empty()) {
        return aws::error("InvalidParameterValue", "Invalid value '",
                          given["IpProtocol"].as_string(), "' for IP protocol. Unknown protocol.");
    }
    const bool icmp = rule.protocol == "icmp" || rule.protocol == "icmpv6";
    const bool ports = rule.protocol == "tcp" || rule.protocol == "udp";
    rule.has_ports = icmp || ports;
    rule.from_port = rule.to_port = 0;
    if (!rule.has_ports) return Ok{};
    if (ports && (!given.contains("FromPort") || !given.contains("ToPort"))) {
        return aws::error("InvalidParameterValue",
                          "Invalid value 'Must specify both from and to "
                          "ports with TCP/UDP.' for portRange.");
    }
    SKYLENS_TRY_OK(check_range(given));
    rule.from_port =
        static_cast<std::int32_t>(given.contains("FromPort") ? given["FromPort"].as_int() : -1);
    rule.to_port =
        static_cast<std::int32_t>(given.contains("ToPort") ? given["ToPort"].as_int() : -1);
    if (icmp) return check_icmp(rule);
    SKYLENS_TRY_OK(check_ports(rule));
    if (rule.from_port == -1) {  // all ports
        rule.from_port = 0;
        rule.to_port = 65535;
    }
    return Ok{};
}

Status read_cidr_ipv4(std::string_view text, SecurityGroupRule& rule) {
    const auto cidr = parse_ipv4_cidr(text);
    if (!cidr) {
        return aws::error("InvalidParameterValue", "CIDR block ", text, " is malformed");
    }
    rule.peer_type = PeerType::CidrIpv4;
    rule.peer_account = {};
    rule.peer = str_of(ipv4_text(cidr->network()), "/", std::int64_t{cidr->bits});
    return Ok{};
}

Status read_cidr_ipv6(std::string_view text, SecurityGroupRule& rule) {
    const auto cidr = parse_ipv6_cidr(text);
    if (!cidr) {
        return aws::error("InvalidParameterValue", "CIDR block ", text, " is malformed");
    }
    rule.peer_type = PeerType::CidrIpv6;
    rule.peer_account = {};
    rule.peer = Str(ipv6_cidr_text(network_of(*cidr)));
    return Ok{};
}

Result<std::vector<SecurityGroupRule>> read_rules(const aws::ReadCall& call,
                                                  const aws::Params& params,
                                                  const SecurityGroup& group, bool egress) {
    const Value flat = flat_permission(params);
    const bool listed = params.has("IpPermissions");
    if (listed && !flat.is_null()) {
        return aws::error("InvalidParameterCombination",
                          "The parameter ipPermissions may not be "
                          "used with the parameter ",
                          flat.contains("IpRanges") ? "cidrIp" : "ipProtocol");
    }
    if (!listed && flat.is_null()) return missing_parameter("ipPermissions");
    Reader reader(call, group, egress);
    if (!listed) {
        SKYLENS_TRY_OK(reader.permission(flat));
        return reader.take();
    }
    if (params.list("IpPermissions").empty()) return missing_parameter("ipPermissions");
    for (const Value& permission : params.list("IpPermissions")) {
        SKYLENS_TRY_OK(reader.permission(permission));
    }
    return reader.take();
}

}  // namespace skylens::ec2
