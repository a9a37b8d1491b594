// ec2:DescribeIamInstanceProfileAssociations: which instance has which instance profile.
//
// IAM: ec2:DescribeIamInstanceProfileAssociations on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidAssociationID.NotFound.
// CloudTrail: read-only; the request stands in DescribeIamInstanceProfileAssociationsRequest.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/listing.h"
#include "services/ec2/profile_association.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace describe_iam_instance_profile_associations {

Value trail(const Value& params) {
    return Value::object({{"DescribeIamInstanceProfileAssociationsRequest", params}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const Page page, read_page(params, "DescribeIamInstanceProfileAssociations", 5,
                                           1000, "AssociationIds"));
    SKYLENS_TRY(const Filters filters, Filters::read(params, {"instance-id", "state"}));
    const auto& ids = params.list("AssociationIds");
    for (const Value& id : ids) {
        const auto& rows = state.instances;
        const bool known = std::any_of(rows.begin(), rows.end(), [&](const Instance& instance) {
            return instance.association.id == id.as_string();
        });
        if (known && !id.as_string().empty()) continue;
        return aws::error("InvalidAssociationID.NotFound", "An invalid association-id of '",
                          id.as_string(), "' was given");
    }
    std::vector<Value> found;
    for (const Instance& instance : state.instances) {
        if (instance.association.id.empty()) continue;
        const bool named = ids.empty() || std::any_of(ids.begin(), ids.end(), [&](auto& id) {
                               return id.as_string() == instance.association.id;
                           });
        const Value shown = association_value(instance);
        const bool match = named && filters.match(nullptr, [&](std::string_view name, auto& out) {
            if (name == "instance-id") out.add(instance.id);
            if (name == "state") out.add(shown["State"].as_string());
        });
        if (match) found.push_back(shown);
    }
    return page_value("IamInstanceProfileAssociations", "DescribeIamInstanceProfileAssociations",
                      page, std::move(found));
}

}  // namespace describe_iam_instance_profile_associations

SKYLENS_DEFINE_OP(DescribeIamInstanceProfileAssociations) = {
    .read = describe_iam_instance_profile_associations::run,
    .trail = {.request = describe_iam_instance_profile_associations::trail}};

}  // namespace skylens::ec2
