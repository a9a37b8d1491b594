#include "aws/arn.h"

#include <array>

namespace skylens::aws {

std::string_view Arn::name() const {
    const std::size_t separator = resource.find_first_of(":/");
    return separator == std::string_view::npos ? resource : resource.substr(separator + 1);
}

std::optional<Arn> parse_arn(std::string_view text) {
    std::array<std::string_view, 5> parts;
    for (std::string_view& part : parts) {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        part = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    if (parts[0] != "arn") return std::nullopt;
    Arn arn;
    arn.partition = parts[1];
    arn.service = parts[2];
    arn.region = parts[3];
    arn.account = parts[4];
    arn.resource = text;
    return arn;
}

std::optional<Place> place_of(const World& world, const Arn& arn) {
    const int account = world.find_account(arn.account);
    const std::uint16_t region = find_region(arn.region);
    if (account < 0 || region == kNoRegion) return std::nullopt;
    return Place{static_cast<std::uint16_t>(account), region};
}

}  // namespace skylens::aws
