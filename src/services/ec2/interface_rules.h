// What a network interface may have: addresses, groups, a place on an instance.
#pragma once

#include <vector>

#include "aws/operation.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// "You do not have permission …": for interfaces that a service made.
Failure not_your_interface();

// Security groups of an interface; the default group when none are given. Refuses malformed,
// unknown, and those of another VPC, and more than five.
Result<std::vector<Str>> read_card_groups(const State& state, const std::vector<Value>& given,
                                          const Str& vpc_id);

// An address that is the subnet's, usable and free. Refuses InvalidParameterValue,
// InvalidIPAddress.InUse.
Result<std::uint32_t> read_free_address(const Subnet& subnet, std::string_view text);

struct WantedAddresses {
    std::uint32_t primary = 0;            // 0: any
    std::vector<std::uint32_t> further;
    std::int64_t further_any = 0;         // how many besides, whichever
    [[nodiscard]] std::int64_t count() const {
        return 1 + static_cast<std::int64_t>(further.size()) + further_any;
    }
};
// PrivateIpAddress, PrivateIpAddresses and SecondaryPrivateIpAddressCount.
Result<WantedAddresses> read_addresses(const Subnet& subnet, const aws::Params& params);
// The subnet must have enough.
void take_addresses(aws::World& world, Subnet& subnet, const WantedAddresses& wanted,
                    NetworkInterface& card);

// CreateNetworkInterface shows a new interface as pending.
Value new_interface_value(const aws::World& world, aws::Place place, const NetworkInterface& card);

// By instance type ("Maximum IP addresses per network interface").
std::size_t interfaces_max(std::string_view instance_type);
std::int64_t addresses_max(std::string_view instance_type);

}  // namespace skylens::ec2
