// The prefix lists that AWS manages for the gateway endpoints ("AWS-managed prefix lists").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/cidr.h"

namespace skylens::ec2 {

struct PrefixList {
    std::string id;    // "pl-63a5400a"
    std::string name;  // "com.amazonaws.us-east-1.s3"
    std::vector<Ipv4Cidr> blocks;
};

// Those of a Region: S3 and DynamoDB.
std::vector<PrefixList> prefix_lists(std::uint16_t region);
// The CIDR blocks of one; empty when there is no such list.
std::vector<Ipv4Cidr> prefix_list_blocks(std::uint16_t region, std::string_view prefix_list_id);
// An address that stands for S3 of the Region.
std::uint32_t s3_address(std::uint16_t region);

}  // namespace skylens::ec2
