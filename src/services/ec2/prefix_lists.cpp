#include "services/ec2/prefix_lists.h"

#include "aws/place.h"
#include "base/hash.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

// One block a Region and service, from ranges that are S3's and DynamoDB's in the real Internet.
// AWS's lists have several blocks and change.
constexpr std::uint32_t kS3Range = 52u << 24 | 216u << 16;        // 52.216.0.0/15
constexpr std::uint32_t kDynamoRange = 52u << 24 | 94u << 16;     // 52.94.0.0/16
constexpr int kS3Bits = 20;
constexpr int kDynamoBits = 24;

std::string list_id(std::uint16_t region, bool s3) {
    if (region == aws::kUsEast1) return s3 ? "pl-63a5400a" : "pl-02cd2c6b";
    Hasher hasher;
    hasher.add(region);
    hasher.add(s3 ? 1 : 2);
    return "pl-" + hex_text(hasher.value(), 8);
}

PrefixList list_of(std::uint16_t region, bool s3) {
    PrefixList list;
    list.id = list_id(region, s3);
    list.name = "com.amazonaws.";
    list.name += aws::region_name(region);
    list.name += s3 ? ".s3" : ".dynamodb";
    const std::uint32_t index = region;
    const int bits = s3 ? kS3Bits : kDynamoBits;
    list.blocks.push_back({(s3 ? kS3Range : kDynamoRange) + (index << (32 - bits)), bits});
    return list;
}

}  // namespace

std::vector<PrefixList> prefix_lists(std::uint16_t region) {
    return {list_of(region, false), list_of(region, true)};
}

std::vector<Ipv4Cidr> prefix_list_blocks(std::uint16_t region, std::string_view prefix_list_id) {
    if (prefix_list_id.substr(0, 3) != "pl-") return {};
    for (const PrefixList& list : prefix_lists(region)) {
        if (list.id == prefix_list_id) return list.blocks;
    }
    return {};
}

std::uint32_t s3_address(std::uint16_t region) {
    return list_of(region, true).blocks.front().network() + 10;
}

}  // namespace skylens::ec2
