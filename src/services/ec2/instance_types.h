// The instance types that are simulated.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace skylens::ec2 {

struct InstanceType {
    std::string_view name;           // "t3.micro"
    int vcpus = 0;
    std::int64_t memory_mib = 0;
    int baseline_permille = 1000;    // of each vCPU; 1000 for types that do not burst
    double credits_per_hour = 0;
    double credits_max = 0;          // what 24 hours earn
    std::string_view network;        // "Up to 5 Gigabit"
    int interfaces_max = 0;
    int addresses_per_interface = 0;
    std::string_view manufacturer;   // "Intel", "AMD", "AWS"
    double clock_ghz = 0;
    bool free_tier = false;

    [[nodiscard]] std::string_view family() const { return name.substr(0, name.find('.')); }
    [[nodiscard]] bool burstable() const { return credits_per_hour > 0; }
    [[nodiscard]] bool nitro() const { return family() != "t2" && family() != "m1"; }
    [[nodiscard]] bool arm() const { return manufacturer == "AWS"; }
    // T2 is standard by default, all later T families are unlimited.
    [[nodiscard]] bool unlimited_by_default() const { return burstable() && family() != "t2"; }
    [[nodiscard]] int threads_per_core() const { return arm() || !nitro() ? 1 : 2; }
};

// Sorted by name.
const std::vector<InstanceType>& instance_types();
// Null when it is not simulated.
const InstanceType* find_instance_type(std::string_view name);
// True for a name that AWS has, or may have, but that is not simulated ("p5.48xlarge").
bool looks_like_instance_type(std::string_view name);

}  // namespace skylens::ec2
