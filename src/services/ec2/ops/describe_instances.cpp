// ec2:DescribeInstances: instances with their reservations, in the order of their launch;
// terminated ones for about an hour.
//
// IAM: ec2:DescribeInstances on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidInstanceID.Malformed,
//   InvalidInstanceID.NotFound, DryRunOperation.
// CloudTrail: read-only; instancesSet and filterSet.
//
// Deviations from AWS: filters of what is not simulated (capacity reservations, Spot, Outposts,
//   …) are refused as invalid.
#include <algorithm>
#include <map>

#include "services/ec2/answers.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_calls.h"
#include "services/ec2/instance_filters.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_instances {

Value trail(const Value& params) {
    Value out = trail_request("DescribeInstances", params);
    for (const char* name : {"instancesSet", "filterSet"}) {
        if (!out.contains(name)) out.set(Str(std::string_view(name)), Value::object());
    }
    return out;
}

std::vector<const Instance*> select(const aws::ReadCall& call, const std::vector<Str>& ids,
                                    const Filters& filters) {
    const State& state = call.here().ec2;
    std::vector<const Instance*> found;
    const auto consider = [&](const Instance& instance) {
        const bool match = filters.match(&instance.tags, [&](std::string_view name, auto& out) {
            instance_filter_values(call.world, call.place, instance, name, out);
        });
        if (match) found.push_back(&instance);
    };
    if (!ids.empty()) {
        for (const Str& id : ids) consider(*state.instances.find(id));
        return found;
    }
    for (const Instance& instance : state.instances) consider(instance);
    return found;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Page page, read_page(params, "DescribeInstances", 5, 1000, "InstanceIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, instance_filter_names()));
    SKYLENS_TRY(const std::vector<Str> ids, read_instance_ids(call.here().ec2, params));
    SKYLENS_TRY_OK(dry_run(params));
    const std::vector<const Instance*> found = select(call, ids, filters);
    // A page counts instances; those of one reservation stand together within it.
    const std::size_t end = std::min(found.size(), page.begin + page.size);
    std::vector<Str> order;
    std::map<Str, std::vector<Str>> members;
    for (std::size_t i = page.begin; i < end; ++i) {
        std::vector<Str>& list = members[found[i]->reservation_id];
        if (list.empty()) order.push_back(found[i]->reservation_id);
        list.push_back(found[i]->id);
    }
    Value reservations = Value::array();
    for (const Str& id : order) {
        reservations.push(reservation_value(call.world, call.place, members[id]));
    }
    Value result = Value::object({{"Reservations", std::move(reservations)}});
    if (end < found.size()) result.set("NextToken", aws::page_token("DescribeInstances", end));
    return result;
}

}  // namespace describe_instances

SKYLENS_DEFINE_OP(DescribeInstances) = {.read = describe_instances::run,
                                        .trail = {.request = describe_instances::trail}};

}  // namespace skylens::ec2
