// ec2:ModifyLaunchTemplate: chooses the default version.
//
// IAM: ec2:ModifyLaunchTemplate on the template.
// Errors, in order: InvalidParameterCombination and MissingParameter (id and name),
//   InvalidLaunchTemplateId.Malformed, InvalidLaunchTemplateId.NotFound or
//   InvalidLaunchTemplateName.NotFoundException, MissingParameter (DefaultVersion),
//   InvalidParameterValue, InvalidLaunchTemplateId.VersionNotFound, DryRunOperation.
// CloudTrail: the request stands in ModifyLaunchTemplateRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/errors.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"

namespace skylens::ec2 {
namespace modify_launch_template {

Value trail(const Value& params) { return template_trail("ModifyLaunchTemplateRequest", params); }

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(LaunchTemplate * row, named_template(call.here().ec2, params.value()));
    const Str text = params.str("DefaultVersion");
    if (text.empty()) return missing_parameter("DefaultVersion");
    SKYLENS_TRY(const std::int64_t number, version_number(*row, text));
    if (find_version(*row, number) == nullptr) return version_not_found(*row, text);
    SKYLENS_TRY_OK(dry_run(params));
    row->default_version = number;
    call.changed("AWS::EC2::LaunchTemplate", row->id);
    return Value::object({{"LaunchTemplate", template_value(*row)}});
}

}  // namespace modify_launch_template

SKYLENS_DEFINE_OP(ModifyLaunchTemplate) = {.write = modify_launch_template::run,
                                           .requirements = require_template,
                                           .trail = {.request = modify_launch_template::trail}};

}  // namespace skylens::ec2
