// Launch templates and placement groups: what launches refer to.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "base/value.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

struct LaunchTemplateVersion {
    std::int64_t number = 1;
    Str description;
    Value data;  // LaunchTemplateData as it was given
    SimTime created;
    Str created_by;  // ARN

    auto fields() const { return std::tie(number, description, data, created, created_by); }
};

struct LaunchTemplate {
    Str id;  // lt-…
    Str name;
    SimTime created;
    Str created_by;
    std::int64_t default_version = 1;
    std::int64_t latest_version = 1;
    std::vector<LaunchTemplateVersion> versions;  // by number; deleted ones are gone
    Str client_token;
    Tags tags;

    auto fields() const {
        return std::tie(id, name, created, created_by, default_version, latest_version, versions,
                        client_token, tags);
    }
};

enum class PlacementStrategy : std::uint8_t { Cluster, Spread, Partition };

struct PlacementGroup {
    Str id;  // pg-…
    Str name;
    PlacementStrategy strategy = PlacementStrategy::Cluster;
    std::int32_t partitions = 0;
    Tags tags;

    auto fields() const { return std::tie(id, name, strategy, partitions, tags); }
};

}  // namespace skylens::ec2
