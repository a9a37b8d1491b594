// ec2:DescribeInstanceStatus: status checks of running instances, or of all.
//
// IAM: ec2:DescribeInstanceStatus on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidInstanceID.Malformed,
//   InvalidInstanceID.NotFound, DryRunOperation.
// CloudTrail: read-only; instancesSet, filterSet, includeAllInstances.
//
// Deviations from AWS: there are no scheduled events; the check of attached EBS volumes exists for
//   Nitro types only, as in AWS.
#include "services/ec2/addresses.h"
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/instance_calls.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/status_checks.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_instance_status {

SKYLENS_EC2_TRAIL(DescribeInstanceStatus)

const std::vector<std::string_view> kFilters = {
    "attached-ebs-status.reachability", "attached-ebs-status.status", "availability-zone",
    "availability-zone-id", "event.code", "instance-state-code", "instance-state-name",
    "instance-status.reachability", "instance-status.status", "system-status.reachability",
    "system-status.status"};

std::string_view reachability(CheckResult result) {
    switch (result) {
        case CheckResult::Ok: return "passed";
        case CheckResult::Impaired: return "failed";
        case CheckResult::Initializing: return "initializing";
        case CheckResult::NotApplicable: break;
    }
    return {};
}

void check_values(const StatusCheck& check, std::string_view what, FilterValues& out) {
    if (what == "status") out.add(check_result_name(check.result));
    if (what == "reachability") out.add(reachability(check.result));
}

void lookup(const aws::ReadCall& call, const Instance& instance, std::string_view name,
            FilterValues& out) {
    if (name == "availability-zone") out.add(zone_name(call.place.region, instance.zone));
    if (name == "availability-zone-id") out.add(zone_id(call.place.region, instance.zone));
    if (name == "instance-state-code") out.add(static_cast<int>(instance.state));
    if (name == "instance-state-name") out.add(state_name(instance.state));
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) return;
    const std::string_view group = name.substr(0, dot);
    if (group == "system-status") check_values(instance.system_check, name.substr(dot + 1), out);
    if (group == "instance-status") {
        check_values(instance.instance_check, name.substr(dot + 1), out);
    }
    if (group == "attached-ebs-status") {
        check_values(instance.ebs_check, name.substr(dot + 1), out);
    }
}

Value check_value(const StatusCheck& check) {
    Value value = Value::object({{"Status", check_result_name(check.result)}});
    if (check.result == CheckResult::NotApplicable) return value;
    Value detail =
        Value::object({{"Name", "reachability"}, {"Status", reachability(check.result)}});
    if (check.result == CheckResult::Impaired) {
        detail.set("ImpairedSince", cli_time(check.impaired_since));
    }
    return value.set("Details", Value::array({detail}));
}

Value show(const aws::ReadCall& call, const Instance& instance) {
    const std::uint16_t region = call.place.region;
    Value value = Value::object({{"AvailabilityZone", zone_name(region, instance.zone)},
                                 {"AvailabilityZoneId", zone_id(region, instance.zone)},
                                 {"Operator", Value::object({{"Managed", false}})},
                                 {"InstanceId", instance.id},
                                 {"InstanceState", state_value(instance.state)},
                                 {"InstanceStatus", check_value(instance.instance_check)},
                                 {"SystemStatus", check_value(instance.system_check)}});
    const InstanceType* type = find_instance_type(instance.type);
    if (type != nullptr && type->nitro()) {
        value.set("AttachedEbsStatus", check_value(instance.ebs_check));
    }
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const Page page,
                read_page(params, "DescribeInstanceStatus", 5, 1000, "InstanceIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY(const std::vector<Str> ids, read_instance_ids(state, params));
    SKYLENS_TRY_OK(dry_run(params));
    const bool all = params.flag("IncludeAllInstances");
    std::vector<Value> found;
    const auto consider = [&](const Instance& instance) {
        if (!all && instance.state != InstanceState::Running) return;
        const bool match = filters.match(&instance.tags, [&](std::string_view name, auto& out) {
            lookup(call, instance, name, out);
        });
        if (match) found.push_back(show(call, instance));
    };
    if (ids.empty()) {
        for (const Instance& instance : state.instances) consider(instance);
    } else {
        for (const Str& id : ids) consider(*state.instances.find(id));
    }
    return page_value("InstanceStatuses", "DescribeInstanceStatus", page, std::move(found));
}

}  // namespace describe_instance_status

SKYLENS_DEFINE_OP(DescribeInstanceStatus) = {
    .read = describe_instance_status::run,
    .trail = {.request = describe_instance_status::trail}};

}  // namespace skylens::ec2
