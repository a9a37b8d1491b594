// elasticloadbalancing:DeleteListener: deletes a listener and its rules; one that does not exist
// gives an error.
//
// IAM: elasticloadbalancing:DeleteListener on the listener.
// Errors, in order: ValidationError (no ARN), ListenerNotFound.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/balancer_input.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace delete_listener {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Listener* const found,
                read_listener(*call.here().elbv2, params.str("ListenerArn")));
    const Str arn = found->id;
    remove_listener(call, arn);
    refresh_groups(call.world, call.place, call.effect);
    return Value::object();
}

}  // namespace delete_listener

SKYLENS_DEFINE_OP(DeleteListener) = {.write = delete_listener::run, .requirements = on_given_arn};

}  // namespace skylens::elbv2
