// ec2:CreateLaunchTemplate: makes a launch template with its version 1.
//
// IAM: ec2:CreateLaunchTemplate on the template; ec2:CreateTags on what is tagged.
// Errors, in order: NotSimulated, InvalidLaunchTemplateName.MalformedException,
//   InvalidLaunchTemplateName.AlreadyExistsException, InvalidParameterValue (tags),
//   TagLimitExceeded, DryRunOperation.
// CloudTrail: the request stands in CreateLaunchTemplateRequest; user data is hidden.
//
// Deviations from AWS: what the template asks for is checked when it is used, and then loudly; AWS
//   warns of some of it here.
#include "base/regex.h"
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"
#include "services/ec2/unsimulated.h"

namespace skylens::ec2 {
namespace create_launch_template {

Value trail(const Value& params) { return template_trail("CreateLaunchTemplateRequest", params); }

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Value context = region_context(call);
    add_request_tags(context, specified_tags(params, "launch-template"));
    out.push_back(
        {action_of(call), resource_arn(call, "launch-template", "*"), std::move(context)});
    require_create_tags(call, params, "launch-template", out);
}

Status check_name(const State& state, const Str& name) {
    if (!regex_full_match("[a-zA-Z0-9().\\-/_]{3,128}", name)) {
        return aws::error("InvalidLaunchTemplateName.MalformedException",
                          "A launch template name must be between 3 and 128 characters, and may "
                          "contain letters, numbers, and the following characters: - ( ) . / _.");
    }
    for (const LaunchTemplate& other : state.launch_templates) {
        if (other.name != name) continue;
        return aws::error("InvalidLaunchTemplateName.AlreadyExistsException",
                          "Launch template name already in use.");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY_OK(refuse_unsimulated(params, "CreateLaunchTemplate", {"Operator"}));
    const Value& data = params["LaunchTemplateData"];
    SKYLENS_TRY_OK(check_template_data(data));
    const Str name = params.str("LaunchTemplateName");
    const Str token = params.str("ClientToken");
    for (const LaunchTemplate& earlier : state.launch_templates) {
        if (token.empty() || earlier.client_token != token || earlier.name != name) continue;
        return Value::object({{"LaunchTemplate", template_value(earlier)}});
    }
    SKYLENS_TRY_OK(check_name(state, name));
    LaunchTemplate made;
    SKYLENS_TRY(made.tags, tags_for(params, "launch-template", {"launch-template"}));
    SKYLENS_TRY_OK(dry_run(params));
    made.id = call.world.new_id("lt-", 17);
    made.name = name;
    made.created = call.now;
    made.created_by = call.principal.arn;
    made.client_token = token;
    made.versions.push_back(
        {1, params.str("VersionDescription"), data, call.now, call.principal.arn});
    const LaunchTemplate& row = state.launch_templates.insert(std::move(made));
    call.changed("AWS::EC2::LaunchTemplate", row.id);
    return Value::object({{"LaunchTemplate", template_value(row)}});
}

}  // namespace create_launch_template

SKYLENS_DEFINE_OP(CreateLaunchTemplate) = {.write = create_launch_template::run,
                                           .requirements = create_launch_template::requirements,
                                           .trail = {.request = create_launch_template::trail}};

}  // namespace skylens::ec2
