#include "services/ec2/addresses.h"

#include "base/cidr.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::uint32_t kPublicNetwork = 198u << 24 | 18u << 16;
constexpr std::uint32_t kPublicSize = 1u << 17;
constexpr std::uint32_t kReservedAtStart = 4;  // network, router, DNS, future use
constexpr std::uint32_t kReservedAtEnd = 1;    // broadcast

std::uint32_t size_of(const Subnet& subnet) { return std::uint32_t{1} << (32 - subnet.bits); }

std::string dashed(std::uint32_t address) {
    std::string text = ipv4_text(address);
    for (char& c : text) {
        if (c == '.') c = '-';
    }
    return text;
}

}  // namespace

std::string zone_name(std::uint16_t region, int zone) {
    return std::string(aws::region_name(region)) + static_cast<char>('a' + zone);
}

std::string zone_id(std::uint16_t region, int zone) {
    return join(aws::region_at(region).zone_id_prefix, "-az", static_cast<std::int64_t>(zone) + 1);
}

int find_zone(std::uint16_t region, std::string_view name) {
    for (int zone = 0; zone < aws::region_at(region).zones; ++zone) {
        if (name == zone_name(region, zone)) return zone;
    }
    return -1;
}

std::string subnet_cidr(const Subnet& subnet) {
    return ipv4_text(subnet.network) + "/" + std::to_string(subnet.bits);
}

std::int64_t free_addresses(const Subnet& subnet) {
    return static_cast<std::int64_t>(size_of(subnet)) - kReservedAtStart - kReservedAtEnd -
           static_cast<std::int64_t>(subnet.taken.size());
}

bool usable(const Subnet& subnet, std::uint32_t address) {
    const std::uint32_t offset = address - subnet.network;
    return offset >= kReservedAtStart && offset < size_of(subnet) - kReservedAtEnd;
}

std::optional<std::uint32_t> take_private_ip(aws::World& world, Subnet& subnet) {
    if (free_addresses(subnet) <= 0) return std::nullopt;
    const std::uint32_t usable_count = size_of(subnet) - kReservedAtStart - kReservedAtEnd;
    auto offset = static_cast<std::uint32_t>(world.new_number("private-ip") % usable_count);
    for (;;) {
        const std::uint32_t address = subnet.network + kReservedAtStart + offset;
        if (subnet.taken.insert(address).second) return address;
        offset = (offset + 1) % usable_count;
    }
}

std::uint32_t new_public_ip(aws::World& world) {
    // Two instances may not have the same address: draw until it is nobody's.
    for (;;) {
        const auto offset = static_cast<std::uint32_t>(world.new_number("public-ip") % kPublicSize);
        const std::uint32_t address = kPublicNetwork + offset;
        bool taken = false;
        for (const aws::RegionState& region : world.regions) {
            for (const NetworkInterface& card : region.ec2->network_interfaces) {
                taken = taken || card.public_ip == address;
            }
        }
        if (!taken) return address;
    }
}

std::string private_dns(std::uint16_t region, std::uint32_t address) {
    const std::string host = "ip-" + dashed(address);
    if (region == aws::kUsEast1) return host + ".ec2.internal";
    return join(host, ".", aws::region_name(region), ".compute.internal");
}

std::string public_dns(std::uint16_t region, std::uint32_t address) {
    const std::string host = "ec2-" + dashed(address);
    if (region == aws::kUsEast1) return host + ".compute-1.amazonaws.com";
    return join(host, ".", aws::region_name(region), ".compute.amazonaws.com");
}

std::string new_mac(aws::World& world) {
    const std::string digits = hex_text(world.new_number("mac"), 10);
    std::string mac = "0a";
    for (std::size_t i = 0; i < digits.size(); i += 2) mac += ":" + digits.substr(i, 2);
    return mac;
}

}  // namespace skylens::ec2
