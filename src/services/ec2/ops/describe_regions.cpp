// ec2:DescribeRegions: the Regions that are enabled for the account.
//
// IAM: ec2:DescribeRegions on *.
// Errors, in order: InvalidParameterValue (filters, Region names), DryRunOperation.
// CloudTrail: read-only; regionSet and filterSet.
//
// Deviations from AWS: AllRegions does not list the Regions that must be enabled first; Geography
//   is left out.
#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_regions {

SKYLENS_EC2_TRAIL(DescribeRegions)

const std::vector<std::string_view> kFilters = {"endpoint", "opt-in-status", "region-name"};

// As EC2 lists them.
constexpr std::string_view kOrder[] = {
    "ap-south-1",     "eu-north-1",     "eu-west-3",      "eu-west-2",      "eu-west-1",
    "ap-northeast-3", "ap-northeast-2", "ap-northeast-1", "ca-central-1",   "sa-east-1",
    "ap-southeast-1", "ap-southeast-2", "eu-central-1",   "us-east-1",      "us-east-2",
    "us-west-1",      "us-west-2"};
static_assert(std::size(kOrder) == aws::kRegionCount);

std::string endpoint(std::string_view name) { return join("ec2.", name, ".amazonaws.com"); }

Result<Value> run(const aws::ReadCall&, const aws::Params& params) {
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    const std::vector<Value>& names = params.list("RegionNames");
    for (const Value& name : names) {
        if (aws::find_region(name.as_string()) != aws::kNoRegion) continue;
        return aws::error("InvalidParameterValue", "Invalid region: [", name.as_string(), "]");
    }
    SKYLENS_TRY_OK(dry_run(params));
    Value regions = Value::array();
    for (const std::string_view region : kOrder) {
        const bool match = filters.match(nullptr, [&](std::string_view name, FilterValues& out) {
            if (name == "endpoint") out.add(endpoint(region));
            if (name == "opt-in-status") out.add("opt-in-not-required");
            if (name == "region-name") out.add(region);
        });
        const bool named =
            names.empty() || std::any_of(names.begin(), names.end(),
                                         [&](const auto& n) { return n.as_string() == region; });
        if (!match || !named) continue;
        regions.push(Value::object({{"OptInStatus", "opt-in-not-required"},
                                    {"RegionName", region},
                                    {"Endpoint", endpoint(region)}}));
    }
    return Value::object({{"Regions", std::move(regions)}});
}

}  // namespace describe_regions

SKYLENS_DEFINE_OP(DescribeRegions) = {.read = describe_regions::run,
                                      .trail = {.request = describe_regions::trail}};

}  // namespace skylens::ec2
