// events:PutTargets: adds targets to a rule, or replaces those with the same id. A rule has at most
// five.
//
// IAM: events:PutTargets on the rule; iam:PassRole on the roles of the targets.
// Errors, in order: ResourceNotFoundException (bus, rule), ValidationException (an ARN that is
// none),
//   NotSimulated (other kinds of targets), ValidationException (input), LimitExceededException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: targets are SNS topics, standard SQS queues, Lambda functions, log groups
// and event
//   buses; the others are refused. The target need not exist, as in AWS.
#include <algorithm>

#include "aws/errors.h"
#include "services/events/delivery.h"
#include "services/events/lookup.h"
#include "services/events/state.h"
#include "services/events/target_input.h"

namespace skylens::events {
namespace put_targets {

constexpr std::size_t kTargetsMax = 5;  // "Amazon EventBridge quotas"

const char* const kParameters[] = {"KinesisParameters",      "RunCommandParameters",
                                   "EcsParameters",          "BatchParameters",
                                   "SqsParameters",          "HttpParameters",
                                   "RedshiftDataParameters", "SageMakerPipelineParameters",
                                   "AppSyncParameters"};

Status check(const Value& target) {
    SKYLENS_TRY_OK(check_target_arn(target["Arn"].as_string()));
    for (const char* const name : kParameters) {
        if (target.contains(name)) return aws::not_simulated(name, " of a target");
    }
    return check_target_input(target);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Rule* const rule, find_rule(call, bus_name(params), params.str("Rule")));
    std::vector<Target> targets = rule->targets;
    for (const Value& given : params.list("Targets")) {
        SKYLENS_TRY_OK(check(given));
        const Str id = given["Id"].as_str();
        const auto same = std::find_if(targets.begin(), targets.end(),
                                       [&id](const Target& target) { return target.id == id; });
        if (same != targets.end()) {
            same->settings = given;
        } else {
            targets.push_back({id, given});
        }
    }
    if (targets.size() > kTargetsMax) {
        return aws::error("LimitExceededException",
                          "The requested resource exceeds the maximum number allowed.");
    }
    rule->targets = std::move(targets);
    rule->modified = call.now;
    call.changed("AWS::Events::Rule", rule->id);
    return Value::object({{"FailedEntryCount", 0}, {"FailedEntries", Value::array()}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    on_rule(call, params, out);
    for (const Value& target : params.list("Targets")) {
        const Str role = target["RoleArn"].as_str();
        if (role.empty()) continue;
        out.push_back({"iam:PassRole", role,
                       Value::object({{"iam:PassedToService", "events.amazonaws.com"}})});
    }
}

}  // namespace put_targets

SKYLENS_DEFINE_OP(PutTargets) = {.write = put_targets::run,
                                 .requirements = put_targets::requirements};

}  // namespace skylens::events
