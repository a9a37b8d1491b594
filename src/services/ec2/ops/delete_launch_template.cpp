// ec2:DeleteLaunchTemplate: deletes a template with all its versions.
//
// IAM: ec2:DeleteLaunchTemplate on the template.
// Errors, in order: InvalidParameterCombination and MissingParameter (id and name),
//   InvalidLaunchTemplateId.Malformed, InvalidLaunchTemplateId.NotFound or
//   InvalidLaunchTemplateName.NotFoundException, DryRunOperation.
// CloudTrail: the request stands in DeleteLaunchTemplateRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/errors.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"

namespace skylens::ec2 {
namespace delete_launch_template {

Value trail(const Value& params) { return template_trail("DeleteLaunchTemplateRequest", params); }

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(LaunchTemplate * row, named_template(state, params.value()));
    SKYLENS_TRY_OK(dry_run(params));
    Value answer = Value::object({{"LaunchTemplate", template_value(*row)}});
    call.changed("AWS::EC2::LaunchTemplate", row->id);
    const Str id = row->id;
    state.launch_templates.erase(id);
    return answer;
}

}  // namespace delete_launch_template

SKYLENS_DEFINE_OP(DeleteLaunchTemplate) = {.write = delete_launch_template::run,
                                           .requirements = require_template,
                                           .trail = {.request = delete_launch_template::trail}};

}  // namespace skylens::ec2
