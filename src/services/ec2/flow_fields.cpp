#include "services/ec2/flow_fields.h"

#include <algorithm>

#include "aws/errors.h"
#include "base/cidr.h"
#include "base/text.h"
#include "services/ec2/addresses.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/prefix_lists.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

struct Field {
    std::string_view name;
    int version;
};

// The field and the version that brought it.
constexpr Field kFields[] = {
    {"version", 2},
    {"account-id", 2},
    {"interface-id", 2},
    {"srcaddr", 2},
    {"dstaddr", 2},
    {"srcport", 2},
    {"dstport", 2},
    {"protocol", 2},
    {"packets", 2},
    {"bytes", 2},
    {"start", 2},
    {"end", 2},
    {"action", 2},
    {"log-status", 2},
    {"vpc-id", 3},
    {"subnet-id", 3},
    {"instance-id", 3},
    {"tcp-flags", 3},
    {"type", 3},
    {"pkt-srcaddr", 3},
    {"pkt-dstaddr", 3},
    {"region", 4},
    {"az-id", 4},
    {"sublocation-type", 4},
    {"sublocation-id", 4},
    {"pkt-src-aws-service", 5},
    {"pkt-dst-aws-service", 5},
    {"flow-direction", 5},
    {"traffic-path", 5},
};
// Known to AWS, not here.
constexpr std::string_view kLater[] = {
    "ecs-cluster-arn",
    "ecs-cluster-name",
    "ecs-container-id",
    "ecs-container-instance-arn",
    "ecs-container-instance-id",
    "ecs-second-container-id",
    "ecs-service-name",
    "ecs-task-arn",
    "ecs-task-definition-arn",
    "ecs-task-id",
    "encryption-status",
    "reject-reason",
    "resource-id",
};
constexpr std::uint8_t kNitroPath = 8;
constexpr std::uint8_t kOlderPath = 2;

const Field* find_field(std::string_view name) {
    for (const Field& field : kFields) {
        if (field.name == name) return &field;
    }
    return nullptr;
}

int version_of(const std::vector<std::string>& fields) {
    int version = 2;
    for (const std::string& name : fields) {
        const Field* field = find_field(name);
        if (field != nullptr) version = std::max(version, field->version);
    }
    return version;
}

std::string_view service_of(std::uint16_t region, std::uint32_t address) {
    constexpr Ipv4Cidr kPublic = {198u << 24 | 18u << 16, 15};  // see new_public_ip
    if (kPublic.contains(address)) return "EC2";
    for (const PrefixList& list : prefix_lists(region)) {
        if (!list.blocks.front().contains(address)) continue;
        return list.name.find(".s3") != std::string::npos ? "S3" : "DYNAMODB";
    }
    return "-";
}

bool nitro(const FlowLine& line) {
    const Instance* instance = line.world.at(line.place).ec2->instances.find(line.card.instance_id);
    const InstanceType* type = instance == nullptr ? nullptr : find_instance_type(instance->type);
    return type == nullptr || type->nitro();
}

std::string path_text(const FlowLine& line) {
    const std::uint8_t path = line.totals->traffic_path;
    if (path == 0) return "-";
    return std::to_string(path == kNitroPath && !nitro(line) ? kOlderPath : path);
}

// Fields that a line has with and without data; empty for others.
std::string fixed_value(std::string_view name, const FlowLine& line) {
    const std::uint16_t region = line.place.region;
    const Subnet* subnet = line.world.at(line.place).ec2->subnets.find(line.card.subnet_id);
    if (name == "account-id") return line.world.account(line.place).id.string();
    if (name == "interface-id") return line.card.id.string();
    if (name == "vpc-id") return line.card.vpc_id.string();
    if (name == "subnet-id") return line.card.subnet_id.string();
    if (name == "instance-id") {
        return line.card.instance_id.empty() ? "-" : line.card.instance_id.string();
    }
    if (name == "region") return std::string(aws::region_name(region));
    if (name == "az-id") return zone_id(region, subnet == nullptr ? 0 : subnet->zone);
    if (name == "sublocation-type" || name == "sublocation-id") return "-";
    return {};
}

std::string flow_value(std::string_view name, const FlowLine& line) {
    const FlowKey& key = line.key;
    const FlowTotals& totals = *line.totals;
    const std::uint16_t region = line.place.region;
    if (name == "srcaddr") return ipv4_text(key.source);
    if (name == "dstaddr") return ipv4_text(key.destination);
    if (name == "srcport") return std::to_string(key.source_port);
    if (name == "dstport") return std::to_string(key.destination_port);
    if (name == "protocol") return std::to_string(key.protocol);
    if (name == "packets") return std::to_string(totals.packets);
    if (name == "bytes") return std::to_string(totals.bytes);
    if (name == "action") return key.accept ? "ACCEPT" : "REJECT";
    if (name == "tcp-flags") return std::to_string(totals.tcp_flags);
    if (name == "type") return "IPv4";
    if (name == "pkt-srcaddr") return ipv4_text(key.packet_source);
    if (name == "pkt-dstaddr") return ipv4_text(key.packet_destination);
    if (name == "pkt-src-aws-service") return std::string(service_of(region, key.packet_source));
    if (name == "pkt-dst-aws-service") {
        return std::string(service_of(region, key.packet_destination));
    }
    if (name == "flow-direction") return key.egress ? "egress" : "ingress";
    if (name == "traffic-path") return path_text(line);
    return "-";
}

std::string unix_seconds(SimTime t) { return std::to_string(t.ms / 1000); }

std::string value_of(std::string_view name, int version, const FlowLine& line) {
    if (name == "version") return std::to_string(version);
    if (name == "log-status") return line.totals == nullptr ? "NODATA" : "OK";
    if (name == "start") {
        return unix_seconds(line.totals == nullptr ? SimTime{line.key.window} : line.totals->start);
    }
    if (name == "end") return unix_seconds(line.totals == nullptr ? line.end : line.totals->end);
    const std::string fixed = fixed_value(name, line);
    if (!fixed.empty()) return fixed;
    return line.totals == nullptr ? "-" : flow_value(name, line);
}

}  // namespace

std::string_view default_flow_format() {
    return "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} "
           "${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}";
}

Result<std::vector<std::string>> read_flow_format(std::string_view format) {
    std::vector<std::string> fields;
    for (const std::string_view word : split(format, ' ')) {
        if (word.empty()) continue;
        if (word.size() < 4 || word.substr(0, 2) != "${" || word.back() != '}') {
            return aws::error("InvalidParameter", "LogFormat is invalid: ", word,
                              " is not a field in the form ${field}");
        }
        const std::string_view name = word.substr(2, word.size() - 3);
        if (std::find(std::begin(kLater), std::end(kLater), name) != std::end(kLater)) {
            return aws::not_simulated("the flow log field ", name);
        }
        if (find_field(name) == nullptr) {
            return aws::error("InvalidParameter", "Unknown fields provided: [", name, "]");
        }
        if (std::find(fields.begin(), fields.end(), name) != fields.end()) {
            return aws::error("InvalidParameter", "Duplicate fields provided: [", name, "]");
        }
        fields.emplace_back(name);
    }
    if (fields.empty()) return aws::error("InvalidParameter", "LogFormat can't be empty");
    return fields;
}

std::string flow_line(const std::vector<std::string>& fields, const FlowLine& line) {
    const int version = version_of(fields);
    std::string text;
    for (const std::string& name : fields) {
        if (!text.empty()) text += ' ';
        text += value_of(name, version, line);
    }
    return text;
}

}  // namespace skylens::ec2
