// ec2:DeleteTags: removes tags by key, or by key and value; without Tags all of them.
//
// IAM: ec2:DeleteTags on each resource.
// Errors, in order: InvalidID, the malformed and not-found errors of the resources' kinds,
//   InvalidParameterValue (tags), DryRunOperation. A tag that is not there is no error.
// CloudTrail: resourcesSet and tagSet.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/tagged.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace delete_tags {

SKYLENS_EC2_TRAIL(DeleteTags)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& id : params.list("Resources")) {
        Value context = region_context(call);
        add_request_tags(context, params["Tags"]);
        std::string_view type = "*";
        visit_tagged(call.here().ec2,
                     [&](std::string_view kind, const Str& other, const Tags& tags) {
                         if (other != id.as_string()) return;
                         type = kind;
                         add_resource_tags(context, tags);
                     });
        out.push_back(
            {"ec2:DeleteTags", resource_arn(call, type, id.as_string()), std::move(context)});
    }
}

bool goes(const Tag& tag, const aws::Params& params) {
    if (!params.has("Tags")) return true;
    for (const Value& given : params.list("Tags")) {
        if (tag.key != given["Key"].as_string()) continue;
        if (!given.contains("Value") || tag.value == given["Value"].as_string()) return true;
    }
    return false;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    if (params.list("Resources").empty()) return missing_parameter("resourceIdSet");
    for (const Value& id : params.list("Resources")) {
        SKYLENS_TRY_OK(check_taggable(state, id.as_string()));
    }
    for (const Value& given : params.list("Tags")) {
        if (given["Key"].as_string().empty()) {
            return aws::error("InvalidParameterValue", "Tag key cannot be null or empty.");
        }
    }
    SKYLENS_TRY_OK(dry_run(params));
    for (const Value& id : params.list("Resources")) {
        const Tagged resource = find_tagged(state, id.as_string());
        const auto end = std::remove_if(resource.tags->begin(), resource.tags->end(),
                                        [&](const Tag& tag) { return goes(tag, params); });
        if (end == resource.tags->end()) continue;
        resource.tags->erase(end, resource.tags->end());
        if (!resource.config_type.empty()) call.changed(Str(resource.config_type), id.as_str());
    }
    return Value::object();
}

}  // namespace delete_tags

SKYLENS_DEFINE_OP(DeleteTags) = {.write = delete_tags::run,
                                 .requirements = delete_tags::requirements,
                                 .trail = {.request = delete_tags::trail}};

}  // namespace skylens::ec2
