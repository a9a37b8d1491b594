// autoscaling:DescribeTags: tags of groups, filtered.
//
// IAM: autoscaling:DescribeTags on *.
// Errors, in order: ValidationError (filter), InvalidNextToken.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/settings.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_tags {

const char* member_of(std::string_view filter) {
    if (filter == "auto-scaling-group") return "ResourceId";
    if (filter == "key") return "Key";
    if (filter == "value") return "Value";
    if (filter == "propagate-at-launch") return "PropagateAtLaunch";
    return nullptr;
}

bool passes(const Value& tag, const Value& filter) {
    const Value& is = tag[std::string_view(member_of(filter["Name"].as_string()))];
    const std::string_view text =
        is.is_bool() ? std::string_view(is.as_bool() ? "true" : "false") : is.as_string();
    for (const Value& value : filter["Values"].elements()) {
        if (value.as_string() == text) return true;
    }
    return false;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    for (const Value& filter : params.list("Filters")) {
        if (member_of(filter["Name"].as_string()) == nullptr) {
            return invalid("Invalid filter name: ", filter["Name"].as_string());
        }
    }
    Value all = Value::array();
    for (const Group& group : call.here().autoscaling->groups) {
        const Value tags = group_tags(group);
        for (const Value& tag : tags.elements()) {
            bool passed = true;
            for (const Value& filter : params.list("Filters")) {
                passed = passed && passes(tag, filter);
            }
            if (passed) all.push(tag);
        }
    }
    SKYLENS_TRY(const Page page, page_of(call, params, all.size(), 50, 100));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        list.push(all.at(i));
    Value result = Value::object({{"Tags", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_tags

SKYLENS_DEFINE_OP(DescribeTags) = {.read = describe_tags::run};

}  // namespace skylens::autoscaling
