#include "services/elbv2/tagging.h"

#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace {

void tell_config(aws::WriteCall& call, const Str& arn) {
    const State& state = call.here().elbv2;
    if (state.load_balancers.contains(arn)) {
        call.changed("AWS::ElasticLoadBalancingV2::LoadBalancer", arn);
    } else if (state.listeners.contains(arn)) {
        call.changed("AWS::ElasticLoadBalancingV2::Listener", arn);
    } else if (state.target_groups.contains(arn)) {
        call.changed("AWS::ElasticLoadBalancingV2::TargetGroup", arn);
    }
}

}  // namespace

Failure no_such_resource(std::string_view arn) {
    for (const Kind kind : {Kind::LoadBalancer, Kind::Listener, Kind::Rule, Kind::TargetGroup}) {
        if (!check_arn(kind, arn).ok()) continue;
        if (kind == Kind::LoadBalancer) return load_balancer_not_found(arn);
        if (kind == Kind::Listener) return listener_not_found(arn);
        return kind == Kind::Rule ? rule_not_found(arn) : target_group_not_found(arn);
    }
    return validation("'", arn, "' is not a valid resource ARN");
}

Result<Value> change_tags(aws::WriteCall& call, const aws::Params& params, Tagging tagging) {
    State& state = call.here().elbv2;
    const bool puts = tagging == Tagging::Put;
    for (const Value& arn : params.list("ResourceArns")) {
        const aws::TagList* const tags = find_tags(state, arn.as_string());
        if (tags == nullptr) return no_such_resource(arn.as_string());
        if (puts) {
            SKYLENS_TRY_OK(check_tags(*tags, params["Tags"]));
        }
    }
    for (const Value& arn : params.list("ResourceArns")) {
        aws::TagList& tags = *find_tags(state, arn.as_string());
        puts ? aws::put_tags(tags, params["Tags"]) : aws::remove_tags(tags, params["TagKeys"]);
        tell_config(call, arn.as_str());
    }
    return Value::object();
}

}  // namespace skylens::elbv2
