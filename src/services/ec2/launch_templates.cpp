#include "services/ec2/launch_templates.h"

#include <algorithm>

#include "base/text.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

Status check_naming(const Value& given) {
    const bool by_id = given.contains("LaunchTemplateId");
    const bool by_name = given.contains("LaunchTemplateName");
    if (by_id && by_name) {
        return aws::error("InvalidParameterCombination",
                          "You can only specify either a launch template ID or a launch template "
                          "name in the request, not both.");
    }
    if (!by_id && !by_name) {
        return aws::error("MissingParameter",
                          "Either a launch template ID or a launch template name must be specified "
                          "in the request.");
    }
    return Ok{};
}

Result<const LaunchTemplate*> by_id(const State& state, const Str& id) {
    const bool formed = id.view().substr(0, 3) == "lt-" && id.size() > 3;
    if (!formed) {
        return aws::error("InvalidLaunchTemplateId.Malformed", "Invalid id: \"", id.view(),
                          "\" (expecting \"lt-...\")");
    }
    const LaunchTemplate* found = state.launch_templates.find(id);
    if (found != nullptr) return found;
    return aws::error("InvalidLaunchTemplateId.NotFound",
                      "The specified launch template, with template ID ", id.view(),
                      ", does not exist.");
}

Result<const LaunchTemplate*> by_name(const State& state, const Str& name) {
    for (const LaunchTemplate& row : state.launch_templates) {
        if (row.name == name) return &row;
    }
    return aws::error("InvalidLaunchTemplateName.NotFoundException",
                      "The specified launch template, with template name ", name.view(),
                      ", does not exist.");
}

// Tags of the call take the place of the template's of the same resource type and key.
Value merged_tags(const Value& own, const Value& of_template) {
    Value out = Value::array();
    for (const Value& specification : of_template.elements()) {
        Value tags = Value::array();
        for (const Value& tag : specification["Tags"].elements()) {
            bool replaced = false;
            for (const Value& other : own.elements()) {
                if (other["ResourceType"] != specification["ResourceType"]) continue;
                for (const Value& mine : other["Tags"].elements()) {
                    replaced = replaced || mine["Key"] == tag["Key"];
                }
            }
            if (!replaced) tags.push(tag);
        }
        if (tags.empty()) continue;
        Value kept = specification;
        kept.set("Tags", std::move(tags));
        out.push(std::move(kept));
    }
    for (const Value& specification : own.elements())
        out.push(specification);
    return out;
}

constexpr std::string_view kNotInLaunches[] = {"InstanceRequirements"};

// Members that are called otherwise in RunInstances.
Str launch_name(const Str& member) {
    if (member == "RamDiskId") return "RamdiskId";
    if (member == "ElasticGpuSpecifications") return "ElasticGpuSpecification";
    return member;
}

}  // namespace

Result<const LaunchTemplate*> named_template(const State& state, const Value& given) {
    SKYLENS_TRY_OK(check_naming(given));
    if (given.contains("LaunchTemplateId")) return by_id(state, given["LaunchTemplateId"].as_str());
    return by_name(state, given["LaunchTemplateName"].as_str());
}

Result<LaunchTemplate*> named_template(State& state, const Value& given) {
    const State& looking = state;
    SKYLENS_TRY(const LaunchTemplate* found, named_template(looking, given));
    return state.launch_templates.find(found->id);
}

Result<std::int64_t> version_number(const LaunchTemplate& launch_template, std::string_view text) {
    if (text == "$Latest") return launch_template.latest_version;
    if (text.empty() || text == "$Default") return launch_template.default_version;
    if (!is_digits(text) || text.size() > 18) {
        return aws::error("InvalidParameterValue",
                          "Invalid launch template version: either "
                          "'$Default', '$Latest', or a numeric version are allowed.");
    }
    return static_cast<std::int64_t>(std::stoll(std::string(text)));
}

const LaunchTemplateVersion* find_version(const LaunchTemplate& launch_template,
                                          std::int64_t number) {
    for (const LaunchTemplateVersion& version : launch_template.versions) {
        if (version.number == number) return &version;
    }
    return nullptr;
}

Failure version_not_found(const LaunchTemplate& launch_template, std::string_view version) {
    return aws::error("InvalidLaunchTemplateId.VersionNotFound",
                      "Could not find the specified version ", version,
                      " for the launch template with ID ", launch_template.id.view(), ".");
}

Result<TemplateVersion> resolve_launch_template(const aws::World& world, aws::Place place,
                                                const Value& specification) {
    const State& state = world.at(place).ec2;
    SKYLENS_TRY(const LaunchTemplate* found, named_template(state, specification));
    const std::string_view text = specification["Version"].as_string();
    SKYLENS_TRY(const std::int64_t number, version_number(*found, text));
    const LaunchTemplateVersion* version = find_version(*found, number);
    if (version == nullptr) return version_not_found(*found, text);
    return TemplateVersion{found->id, found->name, number, version->data};
}

Value launch_params(const Value& call_params, const Value& template_data) {
    Value out = call_params;
    out.erase("LaunchTemplate");
    for (const Value::Member& member : template_data.members()) {
        const Str name = launch_name(member.key);
        const bool skipped = std::any_of(std::begin(kNotInLaunches), std::end(kNotInLaunches),
                                         [&](std::string_view other) { return name == other; });
        if (skipped) continue;
        if (name == "TagSpecifications" && out.contains(name)) {
            out.set(name, merged_tags(out[name.view()], member.value));
        } else if (!out.contains(name)) {
            out.set(name, member.value);
        }
    }
    return out;
}

Value template_value(const LaunchTemplate& launch_template) {
    Value value =
        Value::object({{"LaunchTemplateId", launch_template.id},
                       {"LaunchTemplateName", launch_template.name},
                       {"CreateTime", cli_time(floor_to(launch_template.created, seconds(1)))},
                       {"CreatedBy", launch_template.created_by},
                       {"DefaultVersionNumber", launch_template.default_version},
                       {"LatestVersionNumber", launch_template.latest_version}});
    if (!launch_template.tags.empty()) value.set("Tags", tags_value(launch_template.tags));
    return value.set("Operator", Value::object({{"Managed", false}}));
}

Value template_version_value(const LaunchTemplate& launch_template,
                             const LaunchTemplateVersion& version) {
    Value value =
        Value::object({{"LaunchTemplateId", launch_template.id},
                       {"LaunchTemplateName", launch_template.name},
                       {"VersionNumber", version.number},
                       {"CreateTime", cli_time(floor_to(version.created, seconds(1)))},
                       {"CreatedBy", version.created_by},
                       {"DefaultVersion", version.number == launch_template.default_version},
                       {"LaunchTemplateData", version.data}});
    if (!version.description.empty()) value.set("VersionDescription", version.description);
    return value.set("Operator", Value::object({{"Managed", false}}));
}

Status check_template_data(const Value& data) {
    if (data.contains("InstanceRequirements")) {
        return aws::not_simulated("attribute-based instance type selection (InstanceRequirements)");
    }
    const std::string_view shutdown = data["InstanceInitiatedShutdownBehavior"].as_string();
    if (!shutdown.empty() && shutdown != "stop" && shutdown != "terminate") {
        return invalid_value(shutdown, "instanceInitiatedShutdownBehavior", "");
    }
    return Ok{};
}

}  // namespace skylens::ec2
