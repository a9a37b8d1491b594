// ec2:DeleteLaunchTemplateVersions: deletes versions; the default version stays. Each succeeds or
// fails by itself.
//
// IAM: ec2:DeleteLaunchTemplateVersions on the template.
// Errors, in order: InvalidParameterCombination and MissingParameter (id and name),
//   InvalidLaunchTemplateId.Malformed, InvalidLaunchTemplateId.NotFound or
//   InvalidLaunchTemplateName.NotFoundException, InvalidParameterValue (versions), DryRunOperation;
//   a version's own errors stand in the answer (launchTemplateVersionDoesNotExist,
//   unexpectedError for the default version).
// CloudTrail: the request stands in DeleteLaunchTemplateVersionsRequest.
//
// Deviations from AWS: the words of a version's own error are not AWS's.
#include <algorithm>

#include "base/text.h"
#include "services/ec2/errors.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"

namespace skylens::ec2 {
namespace delete_launch_template_versions {

Value trail(const Value& params) {
    return template_trail("DeleteLaunchTemplateVersionsRequest", params);
}

Value item_of(const LaunchTemplate& row, std::int64_t number) {
    return Value::object({{"LaunchTemplateId", row.id},
                          {"LaunchTemplateName", row.name},
                          {"VersionNumber", number}});
}

Value refusal(const LaunchTemplate& row, std::int64_t number) {
    const bool unknown = find_version(row, number) == nullptr;
    const Value error = Value::object(
        {{"Code", unknown ? "launchTemplateVersionDoesNotExist" : "unexpectedError"},
         {"Message", unknown ? "The version does not exist."
                             : "The default version of a launch template cannot be deleted."}});
    return item_of(row, number).set("ResponseError", error);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(LaunchTemplate * row, named_template(call.here().ec2, params.value()));
    for (const Value& text : params.list("Versions")) {
        if (is_digits(text.as_string()) && text.as_string().size() <= 18) continue;
        return invalid_value(text.as_string(), "versions", "Must be a version number.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    Value done = Value::array();
    Value failed = Value::array();
    for (const Value& text : params.list("Versions")) {
        const std::int64_t number = std::stoll(text.as_str().string());
        const bool known = find_version(*row, number) != nullptr;
        if (!known || number == row->default_version) {
            failed.push(refusal(*row, number));
            continue;
        }
        auto& versions = row->versions;
        versions.erase(std::remove_if(versions.begin(), versions.end(),
                                      [&](const auto& v) { return v.number == number; }),
                       versions.end());
        done.push(item_of(*row, number));
    }
    // "$Latest" is the highest version that is left; numbers are not used again.
    row->latest_version = std::max(row->latest_version, row->default_version);
    if (!done.empty()) call.changed("AWS::EC2::LaunchTemplate", row->id);
    return Value::object({{"SuccessfullyDeletedLaunchTemplateVersions", std::move(done)},
                          {"UnsuccessfullyDeletedLaunchTemplateVersions", std::move(failed)}});
}

}  // namespace delete_launch_template_versions

SKYLENS_DEFINE_OP(DeleteLaunchTemplateVersions) = {
    .write = delete_launch_template_versions::run,
    .requirements = require_template,
    .trail = {.request = delete_launch_template_versions::trail}};

}  // namespace skylens::ec2
