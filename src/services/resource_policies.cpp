// Which service finds the resource policy of which ARN.
#include "services/iam/resource_policies.h"

#include <array>

#include "services/iam/iam.h"

namespace skylens::iam {
namespace {

using Finder = ResourcePolicy (*)(const aws::World& world, std::string_view arn);

ResourcePolicy trust_policy(const aws::World& world, std::string_view arn) {
    const Role* role = find_role(world, arn);
    return {role == nullptr ? nullptr : role->trust.parsed.get(), {}};
}

struct Row {
    std::string_view arn_start;
    Finder find;
};

constexpr std::array<Row, 1> kRows = {{
    {"arn:aws:iam::", trust_policy},
}};

}  // namespace

ResourcePolicy find_resource_policy(const aws::World& world, std::string_view arn) {
    for (const Row& row : kRows) {
        if (arn.substr(0, row.arn_start.size()) == row.arn_start) return row.find(world, arn);
    }
    return {};
}

}  // namespace skylens::iam
