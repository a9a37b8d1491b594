#include "services/ec2/access.h"

#include "services/ec2/addresses.h"
#include "services/ec2/security_groups.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

Str resource_arn(const aws::ReadCall& call, std::string_view type, std::string_view id) {
    return aws::arn(call.world, call.place, "ec2", join(type, "/", id));
}

Str action_of(const aws::ReadCall& call) {
    return str_of("ec2:", call.operation.name.view());
}

Value region_context(const aws::ReadCall& call) {
    return Value::object({{"ec2:Region", aws::region_name(call.place.region)}});
}

void add_resource_tags(Value& context, const Tags& tags) {
    for (const Tag& tag : tags) {
        context.set(str_of("aws:ResourceTag/", tag.key.view()), tag.value);
        context.set(str_of("ec2:ResourceTag/", tag.key.view()), tag.value);
    }
}

void add_request_tags(Value& context, const Value& tags) {
    if (tags.empty()) return;
    Value keys = Value::array();
    for (const Value& tag : tags.elements()) {
        context.set(str_of("aws:RequestTag/", tag["Key"].as_string()), tag["Value"].as_str());
        keys.push(tag["Key"].as_str());
    }
    context.set("aws:TagKeys", std::move(keys));
}

Value specified_tags(const aws::Params& params, std::string_view type) {
    Value tags;
    for (const Value& specification : params.list("TagSpecifications")) {
        if (specification["ResourceType"].as_string() != type) continue;
        for (const Value& tag : specification["Tags"].elements()) tags.push(tag);
    }
    return tags;
}

void require_create_tags(const aws::ReadCall& call, const aws::Params& params,
                         std::string_view type, aws::Requirements& out) {
    const Value tags = specified_tags(params, type);
    if (tags.empty()) return;
    Value context = region_context(call);
    context.set("ec2:CreateAction", call.operation.name);
    add_request_tags(context, tags);
    out.push_back({"ec2:CreateTags", resource_arn(call, type, "*"), std::move(context)});
}

void require_instance(const aws::ReadCall& call, std::string_view id, aws::Requirements& out) {
    Value context = region_context(call);
    const Instance* instance = call.here().ec2->instances.find(id);
    if (instance != nullptr) {
        context.set("ec2:InstanceType", instance->type);
        context.set("ec2:InstanceID", instance->id);
        context.set("ec2:AvailabilityZone", zone_name(call.place.region, instance->zone));
        context.set("ec2:Tenancy", instance->tenancy);
        context.set("ec2:RootDeviceType", "ebs");
        context.set("ec2:EbsOptimized", instance->ebs_optimized);
        context.set("ec2:MetadataHttpTokens",
                    instance->metadata.tokens_required ? "required" : "optional");
        if (!instance->profile_arn.empty()) {
            context.set("ec2:InstanceProfile", instance->profile_arn);
        }
        add_resource_tags(context, instance->tags);
    }
    out.push_back({action_of(call), resource_arn(call, "instance", id), std::move(context)});
}

void require_instances(const aws::ReadCall& call, const aws::Params& params,
                       aws::Requirements& out) {
    for (const Value& id : params.list("InstanceIds")) {
        require_instance(call, id.as_string(), out);
    }
}

void require_group(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const SecurityGroup* group = named_group(call.here().ec2, params);
    Value context = region_context(call);
    Str id = params.str("GroupId");
    if (group != nullptr) {
        id = group->id;
        context.set("ec2:Vpc", resource_arn(call, "vpc", group->vpc_id));
        context.set("ec2:SecurityGroupID", group->id);
        add_resource_tags(context, group->tags);
    }
    if (id.empty()) id = "*";
    out.push_back({action_of(call), resource_arn(call, "security-group", id), std::move(context)});
}

}  // namespace skylens::ec2
