// ec2:DescribeAvailabilityZones: the zones of the Region.
//
// IAM: ec2:DescribeAvailabilityZones on *.
// Errors, in order: InvalidParameterValue (filters, zone names or ids), DryRunOperation.
// CloudTrail: read-only; availabilityZoneSet, availabilityZoneIdSet and filterSet.
//
// Deviations from AWS: every account sees zone ids in the same order; there are no Local Zones and
//   no Wavelength Zones, so AllAvailabilityZones adds none; Geography and SubGeography are left
//   out.
#include <algorithm>

#include "aws/operation.h"
#include "services/ec2/addresses.h"
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_availability_zones {

SKYLENS_EC2_TRAIL(DescribeAvailabilityZones)

const std::vector<std::string_view> kFilters = {
    "group-name", "message", "opt-in-status", "region-name", "state", "zone-id", "zone-name",
    "zone-type"};

void lookup(std::uint16_t region, int zone, std::string_view name, FilterValues& out) {
    if (name == "zone-name") out.add(zone_name(region, zone));
    if (name == "zone-id") out.add(zone_id(region, zone));
    if (name == "region-name") out.add(aws::region_name(region));
    if (name == "group-name") out.add(join(aws::region_name(region), "-zg-1"));
    if (name == "state") out.add("available");
    if (name == "zone-type") out.add("availability-zone");
    if (name == "opt-in-status") out.add("opt-in-not-required");
}

Value show(std::uint16_t region, int zone) {
    const aws::Region& here = aws::region_at(region);
    return Value::object({{"OptInStatus", "opt-in-not-required"},
                          {"Messages", Value::array()},
                          {"RegionName", here.name},
                          {"ZoneName", zone_name(region, zone)},
                          {"ZoneId", zone_id(region, zone)},
                          {"GroupName", join(here.name, "-zg-1")},
                          {"NetworkBorderGroup", here.name},
                          {"ZoneType", "availability-zone"},
                          {"GroupLongName", join(here.long_name, " 1")},
                          {"State", "available"}});
}

Status check_named(std::uint16_t region, const aws::Params& params) {
    for (const Value& name : params.list("ZoneNames")) {
        if (find_zone(region, name.as_string()) >= 0) continue;
        return aws::error("InvalidParameterValue", "Invalid availability zone: [",
                          name.as_string(), "]");
    }
    for (const Value& id : params.list("ZoneIds")) {
        bool known = false;
        for (int zone = 0; zone < aws::region_at(region).zones; ++zone) {
            known = known || id.as_string() == zone_id(region, zone);
        }
        if (known) continue;
        return aws::error("InvalidParameterValue", "Invalid availability zone-id: [",
                          id.as_string(), "]");
    }
    return Ok{};
}

bool named(const std::vector<Value>& list, const std::string& text) {
    return list.empty() || std::any_of(list.begin(), list.end(), [&](const Value& value) {
               return value.as_string() == text;
           });
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::uint16_t region = call.place.region;
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY_OK(check_named(region, params));
    SKYLENS_TRY_OK(dry_run(params));
    Value zones = Value::array();
    for (int zone = 0; zone < aws::region_at(region).zones; ++zone) {
        const bool match = filters.match(nullptr, [&](std::string_view name, FilterValues& out) {
            lookup(region, zone, name, out);
        });
        if (match && named(params.list("ZoneNames"), zone_name(region, zone)) &&
            named(params.list("ZoneIds"), zone_id(region, zone))) {
            zones.push(show(region, zone));
        }
    }
    return Value::object({{"AvailabilityZones", std::move(zones)}});
}

}  // namespace describe_availability_zones

SKYLENS_DEFINE_OP(DescribeAvailabilityZones) = {
    .read = describe_availability_zones::run,
    .trail = {.request = describe_availability_zones::trail}};

}  // namespace skylens::ec2
