// Launch templates: which version of which template a call means, and what it adds to the
// parameters of RunInstances ("Store instance launch parameters in Amazon EC2 launch templates").
#pragma once

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// A version of a template, found.
struct TemplateVersion {
    Str id;  // "lt-…"
    Str name;
    std::int64_t number = 0;
    Value data;  // LaunchTemplateData
};

// {"LaunchTemplateId" or "LaunchTemplateName", "Version"}; the version is a number, "$Latest" or
// "$Default" (also when there is none). Refuses, in this order: neither or both names
// (MissingParameter, InvalidParameterCombination), InvalidLaunchTemplateId.Malformed,
// InvalidLaunchTemplateId.NotFound or InvalidLaunchTemplateName.NotFoundException, versions that
// are no number (InvalidParameterValue), InvalidLaunchTemplateId.VersionNotFound.
Result<TemplateVersion> resolve_launch_template(const aws::World& world, aws::Place place,
                                                const Value& specification);

// RunInstances' parameters: those of the call, and for what it does not say, those of the template.
// "LaunchTemplate" itself is left out.
Value launch_params(const Value& call_params, const Value& template_data);

// The template that a call's LaunchTemplateId or LaunchTemplateName means, with the refusals above.
Result<LaunchTemplate*> named_template(State& state, const Value& given);
Result<const LaunchTemplate*> named_template(const State& state, const Value& given);

// The number that "$Latest", "$Default" or "3" means; InvalidParameterValue for other texts.
Result<std::int64_t> version_number(const LaunchTemplate& launch_template, std::string_view text);
// Null when it does not exist (any more).
const LaunchTemplateVersion* find_version(const LaunchTemplate& launch_template,
                                          std::int64_t number);
// "Could not find the specified version 9 for the launch template with ID lt-…."
Failure version_not_found(const LaunchTemplate& launch_template, std::string_view version);

// As DescribeLaunchTemplates and DescribeLaunchTemplateVersions show them.
Value template_value(const LaunchTemplate& launch_template);
Value template_version_value(const LaunchTemplate& launch_template,
                             const LaunchTemplateVersion& version);

// Refuses LaunchTemplateData that asks for what is not simulated.
Status check_template_data(const Value& data);

}  // namespace skylens::ec2
