// Dates, numbers and addresses as policy conditions write them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace skylens::iam {

// Milliseconds since 1970 of a date condition value: ISO 8601 (W3C profile, also cut short:
// "2026", "2026-01", "2026-01-05T09:00Z") or epoch seconds. Empty when it is neither.
// A date without a zone is UTC.
std::optional<std::int64_t> parse_condition_date(std::string_view text);

// -1, 0, 1 for a less than, equal to, greater than b; empty when one is not a decimal number.
// Compares the digits themselves, so that no precision is lost.
std::optional<int> compare_decimals(std::string_view a, std::string_view b);

struct AddressRange {
    std::array<std::uint8_t, 16> bytes = {};
    bool v6 = false;
    int prefix = 32;
};
// "203.0.113.0/24", "203.0.113.9", "2001:db8::/32". Empty when it is no address.
std::optional<AddressRange> parse_address_range(std::string_view text);
// True when every address of `inner` lies in `outer`; never across the families.
bool contains(const AddressRange& outer, const AddressRange& inner);

}  // namespace skylens::iam
