// ec2:DescribeInstanceTypeOfferings: which types a Region or its zones offer.
//
// IAM: ec2:DescribeInstanceTypeOfferings on *.
// Errors, in order: InvalidParameterValue (MaxResults, filters, location type), InvalidNextToken,
//   DryRunOperation.
// CloudTrail: read-only; filterSet and locationType.
//
// Deviations from AWS: every zone offers all types that are simulated; Outposts offer none.
#include "services/ec2/addresses.h"
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_instance_type_offerings {

SKYLENS_EC2_TRAIL(DescribeInstanceTypeOfferings)

std::vector<std::string> locations(std::uint16_t region, const Str& type) {
    if (type == "region") return {std::string(aws::region_name(region))};
    std::vector<std::string> list;
    for (int zone = 0; zone < aws::region_at(region).zones; ++zone) {
        list.push_back(type == "availability-zone" ? zone_name(region, zone)
                                                   : zone_id(region, zone));
    }
    return list;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Page page, read_page(params, "DescribeInstanceTypeOfferings", 5, 1000));
    SKYLENS_TRY(const Filters filters, Filters::read(params, {"instance-type", "location"}));
    const Str location_type = params.str("LocationType", "region");
    if (location_type == "outpost") return aws::not_simulated("Outposts");
    if (location_type != "region" && location_type != "availability-zone" &&
        location_type != "availability-zone-id") {
        return invalid_value(location_type, "locationType", "");
    }
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    const auto places = locations(call.place.region, location_type);
    for (const InstanceType& type : instance_types()) {
        for (const std::string& place : places) {
            const bool match = filters.match(nullptr, [&](std::string_view name, auto& out) {
                if (name == "instance-type") out.add(type.name);
                if (name == "location") out.add(place);
            });
            if (!match) continue;
            found.push_back(Value::object({{"InstanceType", type.name},
                                           {"LocationType", location_type},
                                           {"Location", place}}));
        }
    }
    return page_value("InstanceTypeOfferings", "DescribeInstanceTypeOfferings", page,
                      std::move(found));
}

}  // namespace describe_instance_type_offerings

SKYLENS_DEFINE_OP(DescribeInstanceTypeOfferings) = {
    .read = describe_instance_type_offerings::run,
    .trail = {.request = describe_instance_type_offerings::trail}};

}  // namespace skylens::ec2
