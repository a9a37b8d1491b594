// Accounts and Regions. Regional state is keyed by Place; IAM and S3 bucket names are global, as
// in AWS. In a Place both are small indices; text only at the edges.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>

namespace skylens::aws {

struct Place {
    std::uint16_t account = 0;  // index into World::accounts
    std::uint16_t region = 0;   // index into the Region table

    friend bool operator==(Place a, Place b) {
        return a.account == b.account && a.region == b.region;
    }
    friend bool operator!=(Place a, Place b) { return !(a == b); }
    friend bool operator<(Place a, Place b) {
        return a.account != b.account ? a.account < b.account : a.region < b.region;
    }
    auto fields() const { return std::tie(account, region); }
};

struct Region {
    const char* name;       // "us-east-1"
    const char* long_name;  // "US East (N. Virginia)", as alarm e-mails print it
    int zones;              // Availability Zones a default VPC gets a subnet in
    const char* zone_id_prefix;
};

// The Regions enabled by default in a new account ("Regions and Availability Zones", AWS
// documentation). Index 0 is us-east-1, where global services are recorded.
inline constexpr std::uint16_t kRegionCount = 17;
inline constexpr std::uint16_t kUsEast1 = 0;
inline constexpr std::uint16_t kNoRegion = 0xffff;

const Region& region_at(std::uint16_t index);
std::string_view region_name(std::uint16_t index);
// kNoRegion when there is no such Region.
std::uint16_t find_region(std::string_view name);

}  // namespace skylens::aws
