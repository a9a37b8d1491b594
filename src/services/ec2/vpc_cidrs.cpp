#include "services/ec2/vpc_cidrs.h"

#include "aws/errors.h"
#include "services/ec2/errors.h"
#include "services/ec2/network.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr int kLargest = 16;
constexpr int kSmallest = 28;
constexpr std::size_t kBlocksMax = 5;  // with the primary one

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b) { return a << 24 | b << 16; }

constexpr Ipv4Cidr kTen = {ip(10, 0), 8};
constexpr Ipv4Cidr kTenLow = {ip(10, 0), 15};
constexpr Ipv4Cidr kTenFirst = {ip(10, 0), 16};
constexpr Ipv4Cidr kOneSevenTwo = {ip(172, 16), 12};
constexpr Ipv4Cidr kDefaultVpc = {ip(172, 31), 16};
constexpr Ipv4Cidr kOneNineTwo = {ip(192, 168), 16};
constexpr Ipv4Cidr kBenchmark = {ip(198, 19), 16};
constexpr Ipv4Cidr kLinkLocal = {ip(169, 254), 16};

// A row of the table: what a VPC whose primary block is in `range` may not add.
struct Row {
    Ipv4Cidr range;
    std::vector<Ipv4Cidr> restricted;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows = {
        {kTen, {kOneSevenTwo, kOneNineTwo, kBenchmark}},
        {kOneSevenTwo, {kTen, kOneNineTwo, kDefaultVpc, kBenchmark}},
        {kOneNineTwo, {kTen, kOneSevenTwo, kBenchmark}},
        {kBenchmark, {kTen, kOneSevenTwo, kOneNineTwo}},
    };
    return kRows;
}

// Public ranges and 100.64.0.0/10.
const std::vector<Ipv4Cidr>& restricted_for_others() {
    static const std::vector<Ipv4Cidr> kRanges = {kTen, kOneSevenTwo, kOneNineTwo, kBenchmark};
    return kRanges;
}

const std::vector<Ipv4Cidr>& restricted_for(const Ipv4Cidr& primary) {
    for (const Row& row : rows()) {
        if (within(primary, row.range)) return row.restricted;
    }
    return restricted_for_others();
}

Failure restricted(const Ipv4Cidr& block) {
    return aws::error("InvalidVpc.Range", "The CIDR '", block_text(block),
                      "' is restricted. Use a CIDR from the same private address range as the "
                      "current VPC CIDR, or use a publicly-routable CIDR. For additional "
                      "restrictions, see https://docs.aws.amazon.com/vpc/latest/userguide/"
                      "vpc-cidr-blocks.html#add-cidr-block-restrictions");
}

Status check_table(const Vpc& vpc, const Ipv4Cidr& block) {
    if (blocks_overlap(block, kLinkLocal)) return restricted(block);
    const auto primary = parse_ipv4_cidr(vpc.cidr);
    for (const Ipv4Cidr& range : restricted_for(*primary)) {
        if (blocks_overlap(block, range)) return restricted(block);
    }
    for (const Ipv4Cidr& own : blocks_of(vpc)) {
        if (within(own, kTenLow) && within(block, kTenFirst)) return restricted(block);
    }
    return Ok{};
}

Status check_routes(const State& state, const Vpc& vpc, const Ipv4Cidr& block) {
    for (const RouteTable& table : state.route_tables) {
        if (table.vpc_id != vpc.id) continue;
        for (const Route& route : table.routes) {
            const auto destination = parse_ipv4_cidr(route.destination);
            if (route.target == "local" || !destination) continue;
            if (!within(*destination, block)) continue;
            return aws::error("InvalidVpc.Range", "The CIDR '", block_text(block),
                              "' is equal to or larger than the destination CIDR block ",
                              route.destination.view(), " of a route in route table ",
                              table.id.view());
        }
    }
    return Ok{};
}

std::string_view cidr_state_name(CidrState state) {
    switch (state) {
        case CidrState::Associating:
            return "associating";
        case CidrState::Associated:
            return "associated";
        case CidrState::Disassociating:
            return "disassociating";
        case CidrState::Disassociated:
            return "disassociated";
    }
    return {};
}

Value association(const Str& id, const Str& cidr, std::string_view state) {
    return Value::object({{"AssociationId", id},
                          {"CidrBlock", cidr},
                          {"CidrBlockState", Value::object({{"State", state}})}});
}

}  // namespace

std::string block_text(const Ipv4Cidr& block) {
    return ipv4_text(block.network()) + "/" + std::to_string(block.bits);
}

bool blocks_overlap(const Ipv4Cidr& a, const Ipv4Cidr& b) {
    return a.contains(b.network()) || b.contains(a.network());
}

bool within(const Ipv4Cidr& inner, const Ipv4Cidr& outer) {
    return inner.bits >= outer.bits && outer.contains(inner.network());
}

Result<Ipv4Cidr> read_block(std::string_view text, std::string_view name,
                            std::string_view range_code) {
    const auto read = parse_ipv4_cidr(text);
    if (!read) return invalid_value(text, name, "This is not a valid CIDR block.");
    const Ipv4Cidr block{read->network(), read->bits};
    if (block.bits < kLargest || block.bits > kSmallest) {
        return aws::error(range_code, "The CIDR '", text, "' is invalid.");
    }
    return block;
}

Status check_primary(const Ipv4Cidr& block) {
    constexpr Ipv4Cidr kLoopback = {ip(127, 0), 8};
    constexpr Ipv4Cidr kNothing = {0, 8};
    constexpr Ipv4Cidr kMulticast = {ip(224, 0), 3};
    for (const Ipv4Cidr& never : {kLinkLocal, kLoopback, kNothing, kMulticast}) {
        if (blocks_overlap(block, never)) {
            return aws::error("InvalidVpc.Range", "The CIDR '", block_text(block), "' is invalid.");
        }
    }
    return Ok{};
}

Status check_association(const State& state, const Vpc& vpc, const Ipv4Cidr& block) {
    std::vector<Ipv4Cidr> all = {*parse_ipv4_cidr(vpc.cidr)};
    for (const VpcCidr& more : vpc.secondary)
        all.push_back(*parse_ipv4_cidr(more.cidr));
    for (const Ipv4Cidr& own : all) {
        if (blocks_overlap(own, block)) {
            return aws::error("InvalidVpc.Conflict", "The CIDR '", block_text(block),
                              "' conflicts with the CIDR '", block_text(own), "' of this VPC");
        }
    }
    SKYLENS_TRY_OK(check_primary(block));
    SKYLENS_TRY_OK(check_table(vpc, block));
    SKYLENS_TRY_OK(check_routes(state, vpc, block));
    if (1 + vpc.secondary.size() >= kBlocksMax) {
        return aws::error("CidrLimitExceeded", "This network '", vpc.id.view(),
                          "' has met its maximum number of allowed CIDRs: ",
                          static_cast<std::int64_t>(kBlocksMax));
    }
    return Ok{};
}

Value cidr_value(const VpcCidr& block) {
    return association(block.association_id, block.cidr, cidr_state_name(block.state));
}

Value primary_value(const Vpc& vpc) {
    return association(vpc.association_id, vpc.cidr, "associated");
}

Value vpc_value(const aws::World& world, aws::Place place, const Vpc& vpc) {
    Value blocks = Value::array();
    blocks.push(primary_value(vpc));
    for (const VpcCidr& more : vpc.secondary)
        blocks.push(cidr_value(more));
    Value value = Value::object(
        {{"OwnerId", world.account(place).id},
         {"InstanceTenancy", vpc.tenancy},
         {"CidrBlockAssociationSet", std::move(blocks)},
         {"IsDefault", vpc.is_default},
         {"BlockPublicAccessStates", Value::object({{"InternetGatewayBlockMode", "off"}})},
         {"VpcId", vpc.id},
         {"State", vpc.available ? "available" : "pending"},
         {"CidrBlock", vpc.cidr},
         {"DhcpOptionsId", vpc.dhcp_options_id}});
    if (!vpc.tags.empty()) value.set("Tags", tags_value(vpc.tags));
    return value;
}

}  // namespace skylens::ec2
