// ec2:CreateLaunchTemplateVersion: adds a version to a launch template, from nothing or on top of
// another version.
//
// IAM: ec2:CreateLaunchTemplateVersion on the template.
// Errors, in order: NotSimulated, InvalidParameterCombination and MissingParameter (id and name),
//   InvalidLaunchTemplateId.Malformed, InvalidLaunchTemplateId.NotFound or
//   InvalidLaunchTemplateName.NotFoundException, InvalidParameterValue and
//   InvalidLaunchTemplateId.VersionNotFound (SourceVersion), DryRunOperation.
// CloudTrail: the request stands in CreateLaunchTemplateVersionRequest; user data is hidden.
//
// Deviations from AWS: as for CreateLaunchTemplate.
#include "services/ec2/errors.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"
#include "services/ec2/unsimulated.h"

namespace skylens::ec2 {
namespace create_launch_template_version {

Value trail(const Value& params) {
    return template_trail("CreateLaunchTemplateVersionRequest", params);
}

// What is given takes the place of the source's member of that name.
Result<Value> read_data(const LaunchTemplate& base, const aws::Params& params) {
    if (!params.has("SourceVersion")) return params["LaunchTemplateData"];
    const Str text = params.str("SourceVersion");
    SKYLENS_TRY(const std::int64_t number, version_number(base, text));
    const LaunchTemplateVersion* source = find_version(base, number);
    if (source == nullptr) return version_not_found(base, text);
    Value data = source->data;
    for (const Value::Member& member : params["LaunchTemplateData"].members()) {
        data.set(member.key, member.value);
    }
    return data;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_template_data(params["LaunchTemplateData"]));
    if (params.flag("ResolveAlias")) return aws::not_simulated("ResolveAlias");
    SKYLENS_TRY(LaunchTemplate * row, named_template(call.here().ec2, params.value()));
    SKYLENS_TRY(Value data, read_data(*row, params));
    SKYLENS_TRY_OK(dry_run(params));
    ++row->latest_version;
    row->versions.push_back({row->latest_version, params.str("VersionDescription"), std::move(data),
                             call.now, call.principal.arn});
    call.changed("AWS::EC2::LaunchTemplate", row->id);
    return Value::object(
        {{"LaunchTemplateVersion", template_version_value(*row, row->versions.back())}});
}

}  // namespace create_launch_template_version

SKYLENS_DEFINE_OP(CreateLaunchTemplateVersion) = {
    .write = create_launch_template_version::run,
    .requirements = require_template,
    .trail = {.request = create_launch_template_version::trail}};

}  // namespace skylens::ec2
