// ec2:DescribeInstanceCreditSpecifications: standard or unlimited, of burstable instances.
//
// IAM: ec2:DescribeInstanceCreditSpecifications on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidInstanceID.Malformed,
//   InvalidInstanceID.NotFound, InstanceCreditSpecification.NotSupported, DryRunOperation.
//   Without ids only unlimited instances are listed, as EC2 documents.
// CloudTrail: read-only; instancesSet and filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/instance_calls.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_instance_credit_specifications {

SKYLENS_EC2_TRAIL(DescribeInstanceCreditSpecifications)

const std::vector<std::string_view> kFilters = {"instance-id"};

bool burstable(const Instance& instance) {
    const InstanceType* type = find_instance_type(instance.type);
    return type != nullptr && type->burstable();
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    constexpr std::string_view kName = "DescribeInstanceCreditSpecifications";
    SKYLENS_TRY(const Page page, read_page(params, kName, 5, 1000, "InstanceIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY(const std::vector<Str> ids, read_instance_ids(state, params));
    for (const Str& id : ids) {
        if (burstable(*state.instances.find(id))) continue;
        return aws::error("InstanceCreditSpecification.NotSupported", "The instance '", id.view(),
                          "' is not a burstable performance instance.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    const auto consider = [&](const Instance& instance) {
        if (ids.empty() && !(burstable(instance) && instance.credits.unlimited)) return;
        if (ids.empty() && instance.state == InstanceState::Terminated) return;
        const bool match = filters.match(&instance.tags, [&](std::string_view name, auto& out) {
            if (name == "instance-id") out.add(instance.id);
        });
        if (!match) return;
        found.push_back(Value::object(
            {{"InstanceId", instance.id},
             {"CpuCredits", instance.credits.unlimited ? "unlimited" : "standard"}}));
    };
    if (ids.empty()) {
        for (const Instance& instance : state.instances) consider(instance);
    } else {
        for (const Str& id : ids) consider(*state.instances.find(id));
    }
    return page_value("InstanceCreditSpecifications", kName, page, std::move(found));
}

}  // namespace describe_instance_credit_specifications

SKYLENS_DEFINE_OP(DescribeInstanceCreditSpecifications) = {
    .read = describe_instance_credit_specifications::run,
    .trail = {.request = describe_instance_credit_specifications::trail}};

}  // namespace skylens::ec2
