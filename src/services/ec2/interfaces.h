// Network interfaces: making, attaching, letting go. Also for services that put their own
// interfaces into a subnet (load balancers, NAT gateways).
#pragma once

#include <vector>

#include "aws/operation.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An interface that a service makes for itself: others can see it, but not change or delete it.
struct ServiceInterface {
    Str subnet_id;
    Str description;             // "ELB app/shop/50dc6c495c0c9188"
    Str kind = "interface";      // InterfaceType: "interface" (ALB), "network_load_balancer", …
    Str requester;               // "amazon-elb"
    std::vector<Str> group_ids;
    bool public_ip = false;      // with a public address of its own
    std::uint32_t private_ip = 0;  // 0: any free one
};
// Refuses with InsufficientFreeAddressesInSubnet. The subnet must exist. Tells Config.
Result<Str> make_service_interface(aws::World& world, aws::Place place,
                                   const ServiceInterface& wanted, sim::EffectId cause);
// Gives the addresses back. Does nothing when it is gone already.
void remove_interface(aws::World& world, aws::Place place, std::string_view id,
                      sim::EffectId cause);

// What termination does: interfaces with DeleteOnTermination go, others become available; Elastic
// IP addresses stay allocated. Adds to `changes`.
void release_interfaces(aws::World& world, aws::Place place, std::string_view instance_id,
                        std::vector<aws::ChangedResource>& changes);

// All interfaces of an instance, by device index.
std::vector<const NetworkInterface*> interfaces_of(const State& state,
                                                   std::string_view instance_id);

// "available", "in-use", …
std::string_view status_of(const NetworkInterface& card);
// Association of a public address: {"IpOwnerId", "PublicDnsName", "PublicIp", …}; null without one.
Value association_value(const aws::World& world, aws::Place place, const NetworkInterface& card,
                        std::uint32_t private_ip);
// PrivateIpAddresses.
Value addresses_value(const aws::World& world, aws::Place place, const NetworkInterface& card);
// An element of DescribeNetworkInterfaces.
Value interface_answer(const aws::World& world, aws::Place place, const NetworkInterface& card);

}  // namespace skylens::ec2
