// logs:PutDestination: creates or updates a destination, to which other accounts may subscribe
// their log groups once its access policy lets them.
//
// IAM: logs:PutDestination on the destination; iam:PassRole on the role.
// Errors, in order: NotSimulated (a target that is no delivery stream), InvalidParameterException
//   (stream not active, role not trusting CloudWatch Logs or not allowed firehose:PutRecord).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: only delivery streams of Firehose are targets; no CONTROL_MESSAGE reaches
//   the stream, it is only checked that one could.
#include "aws/arn.h"
#include "aws/errors.h"
#include "services/iam/iam.h"
#include "services/logs/subscriptions.h"

namespace skylens::logs {
namespace put_destination {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    on_destination(call, params, out);
    iam::require_pass_role(params.str("roleArn"), "logs.amazonaws.com", out);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("destinationName");
    const Str target = params.str("targetArn");
    const Str role = params.str("roleArn");
    const std::optional<aws::Arn> arn = aws::parse_arn(target);
    if (arn.has_value() && arn->service != "firehose") {
        return aws::not_simulated("A destination for the service ", arn->service);
    }
    const bool own = arn.has_value() && arn->account == call.account_id().view();
    if (!own ||
        !may_put_record(call.world, target, role, destination_arn(call.world, call.place, name))
             .ok()) {
        return aws::error("InvalidParameterException",
                          "Could not deliver test message to specified destination. Check if the "
                          "destination is valid.");
    }
    auto& destinations = call.here().logs->destinations;
    Destination* destination = destinations.find(name);
    if (destination == nullptr) {
        Destination created;
        created.id = name;
        created.created = call.now;
        destination = &destinations.insert(std::move(created));
    }
    destination->target_arn = target;
    destination->role_arn = role;
    aws::put_tags(destination->tags, params["tags"]);
    return Value::object(
        {{"destination", shown_destination(call.world, call.place, *destination)}});
}

}  // namespace put_destination

SKYLENS_DEFINE_OP(PutDestination) = {.write = put_destination::run,
                                     .requirements = put_destination::requirements};

}  // namespace skylens::logs
