// iam:GetServiceLastAccessedDetails: the report that GenerateServiceLastAccessedDetails began:
//   the services that the entity's policies allow, and when it last reached each.
//
// IAM: iam:GetServiceLastAccessedDetails on *.
// Errors, in order: NoSuchEntity (job).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: names of services are those of this simulator; never cut into pages. It
//   looks at the records of all calls, also of those that failed, as AWS does.
#include "aws/operation.h"
#include "services/iam/errors.h"
#include "services/iam/policy_source.h"
#include "services/iam/service_access.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_service_last_accessed_details {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    const AccessedJob* job = state.accessed_jobs.find(params.str("JobId"));
    if (job == nullptr) {
        return error_with_status(404, "NoSuchEntity", "The job with id ", params.str("JobId"),
                                 " cannot be found.");
    }
    SKYLENS_TRY(const PolicySet policies, policies_of_source(call, job->arn));
    return Value::object(
        {{"JobStatus", "COMPLETED"},
         {"JobType", "SERVICE_LEVEL"},
         {"JobCreationDate", date_value(job->created)},
         {"ServicesLastAccessed", services_last_accessed(call, *job, policies.identity)},
         {"JobCompletionDate", date_value(job->created)},
         {"IsTruncated", false}});
}

}  // namespace get_service_last_accessed_details

SKYLENS_DEFINE_OP(GetServiceLastAccessedDetails) = {.read = get_service_last_accessed_details::run};

}  // namespace skylens::iam
