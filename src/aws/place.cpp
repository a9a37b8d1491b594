#include "aws/place.h"

#include "base/check.h"

namespace skylens::aws {
namespace {

const Region kRegions[kRegionCount] = {
    {"us-east-1", "US East (N. Virginia)", 6, "use1"},
    {"us-east-2", "US East (Ohio)", 3, "use2"},
    {"us-west-1", "US West (N. California)", 2, "usw1"},
    {"us-west-2", "US West (Oregon)", 4, "usw2"},
    {"ap-northeast-1", "Asia Pacific (Tokyo)", 3, "apne1"},
    {"ap-northeast-2", "Asia Pacific (Seoul)", 4, "apne2"},
    {"ap-northeast-3", "Asia Pacific (Osaka)", 3, "apne3"},
    {"ap-south-1", "Asia Pacific (Mumbai)", 3, "aps1"},
    {"ap-southeast-1", "Asia Pacific (Singapore)", 3, "apse1"},
    {"ap-southeast-2", "Asia Pacific (Sydney)", 3, "apse2"},
    {"ca-central-1", "Canada (Central)", 3, "cac1"},
    {"eu-central-1", "Europe (Frankfurt)", 3, "euc1"},
    {"eu-north-1", "Europe (Stockholm)", 3, "eun1"},
    {"eu-west-1", "Europe (Ireland)", 3, "euw1"},
    {"eu-west-2", "Europe (London)", 3, "euw2"},
    {"eu-west-3", "Europe (Paris)", 3, "euw3"},
    {"sa-east-1", "South America (Sao Paulo)", 3, "sae1"},
};

}  // namespace

const Region& region_at(std::uint16_t index) {
    SKYLENS_CHECK(index < kRegionCount);
    return kRegions[index];
}

std::string_view region_name(std::uint16_t index) { return region_at(index).name; }

std::uint16_t find_region(std::string_view name) {
    for (std::uint16_t i = 0; i < kRegionCount; ++i) {
        if (name == kRegions[i].name) return i;
    }
    return kNoRegion;
}

}  // namespace skylens::aws
