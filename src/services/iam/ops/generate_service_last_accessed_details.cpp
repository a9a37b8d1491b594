// iam:GenerateServiceLastAccessedDetails: begins a report on when a user, role, group or policy
//   last reached which service.
//
// IAM: iam:GenerateServiceLastAccessedDetails on the entity.
// Errors, in order: NoSuchEntity, InvalidInput.
// CloudTrail: the job's id as responseElements.
//
// Deviations from AWS: only users and roles, by service; AWS takes up to four hours to know of a
//   call, here the report knows at once.
#include "aws/errors.h"
#include "aws/operation.h"
#include "services/iam/ids.h"
#include "services/iam/policy_source.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace generate_service_last_accessed_details {

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"iam:GenerateServiceLastAccessedDetails", params.str("Arn"), {}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str arn = params.str("Arn");
    if (params.str("Granularity", "SERVICE_LEVEL") != "SERVICE_LEVEL") {
        return aws::not_simulated("Granularity ACTION_LEVEL");
    }
    IamArn entity;
    if (split_iam_arn(arn, entity) && (entity.kind == "group" || entity.kind == "policy")) {
        return aws::not_simulated("The report on a ", entity.kind);
    }
    SKYLENS_TRY(const PolicySet policies, policies_of_source(call.read(), arn));
    static_cast<void>(policies);
    const Str id = aws::uuid_from(call.world.seed, call.world.new_number("iam-accessed-job"));
    call.account().iam->accessed_jobs.insert({id, arn, call.now, "SERVICE_LEVEL"});
    return Value::object({{"JobId", id}});
}

}  // namespace generate_service_last_accessed_details

SKYLENS_DEFINE_OP(GenerateServiceLastAccessedDetails) = {
    .write = generate_service_last_accessed_details::run,
    .requirements = generate_service_last_accessed_details::requirements};

}  // namespace skylens::iam
