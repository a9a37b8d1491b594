// ec2:CreateTags: adds tags to resources, or overwrites them.
//
// IAM: ec2:CreateTags on each resource.
// Errors, in order: InvalidParameterValue (tags), InvalidID, the malformed and not-found errors of
//   the resources' kinds, TagLimitExceeded, DryRunOperation.
// CloudTrail: resourcesSet and tagSet.
//
// Deviations from AWS: images cannot be tagged, since the account owns none.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/tagged.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace create_tags {

SKYLENS_EC2_TRAIL(CreateTags)

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
            {"ec2:CreateTags", resource_arn(call, type, id.as_string()), std::move(context)});
    }
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    if (params.list("Tags").empty()) return missing_parameter("tagSet");
    if (params.list("Resources").empty()) return missing_parameter("resourceIdSet");
    const TagGiver giver =
        call.principal.invoked_by.empty() ? TagGiver::Anybody : TagGiver::AwsService;
    SKYLENS_TRY(const Tags tags, read_tags(params["Tags"], giver));
    for (const Value& id : params.list("Resources")) {
        SKYLENS_TRY_OK(check_taggable(state, id.as_string()));
        Tags after = *find_tagged(state, id.as_string()).tags;
        for (const Tag& tag : tags)
            put_tag(after, tag);
        if (after.size() <= kTagsMax) continue;
        return aws::error("TagLimitExceeded",
                          "The maximum number of Tags for a resource has been "
                          "reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    for (const Value& id : params.list("Resources")) {
        const Tagged resource = find_tagged(state, id.as_string());
        for (const Tag& tag : tags)
            put_tag(*resource.tags, tag);
        if (!resource.config_type.empty()) call.changed(Str(resource.config_type), id.as_str());
    }
    return Value::object();
}

}  // namespace create_tags

SKYLENS_DEFINE_OP(CreateTags) = {.write = create_tags::run,
                                 .requirements = create_tags::requirements,
                                 .trail = {.request = create_tags::trail}};

}  // namespace skylens::ec2
