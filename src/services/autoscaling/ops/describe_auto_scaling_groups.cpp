// autoscaling:DescribeAutoScalingGroups: groups by name or tag, in the order of their creation.
//
// IAM: autoscaling:DescribeAutoScalingGroups on *.
// Errors, in order: InvalidNextToken, NotSimulated (filters other than tag-key, tag-value,
//   tag:KEY).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/settings.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_auto_scaling_groups {

bool one_of(const Value& values, std::string_view text) {
    for (const Value& value : values.elements()) {
        if (value.as_string() == text) return true;
    }
    return false;
}

bool passes(const Group& group, const Value& filter) {
    const std::string_view name = filter["Name"].as_string();
    for (const GroupTag& tag : group.tags) {
        if (name == "tag-key" && one_of(filter["Values"], tag.key)) return true;
        if (name == "tag-value" && one_of(filter["Values"], tag.value)) return true;
        const bool named = name.substr(0, 4) == "tag:" && tag.key == name.substr(4);
        if (named && one_of(filter["Values"], tag.value)) return true;
    }
    return false;
}

Status check_filters(const aws::Params& params) {
    for (const Value& filter : params.list("Filters")) {
        const std::string_view name = filter["Name"].as_string();
        if (name == "tag-key" || name == "tag-value" || name.substr(0, 4) == "tag:") continue;
        return invalid("Invalid filter name: ", name);
    }
    return Ok{};
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_filters(params));
    std::vector<const Group*> found;
    for (const Group& group : call.here().autoscaling->groups) {
        const bool named = params.list("AutoScalingGroupNames").empty() ||
                           one_of(params["AutoScalingGroupNames"], group.id);
        bool passed = named;
        for (const Value& filter : params.list("Filters"))
            passed = passed && passes(group, filter);
        if (passed) found.push_back(&group);
    }
    SKYLENS_TRY(const Page page, page_of(call, params, found.size(), 50, 100));
    Value groups = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i) {
        Value group = group_value(call.world, call.place, *found[i]);
        if (params.has("IncludeInstances") && !params.flag("IncludeInstances")) {
            group.set("Instances", Value::array());
        }
        groups.push(std::move(group));
    }
    Value result = Value::object({{"AutoScalingGroups", std::move(groups)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_auto_scaling_groups

SKYLENS_DEFINE_OP(DescribeAutoScalingGroups) = {.read = describe_auto_scaling_groups::run};

}  // namespace skylens::autoscaling
