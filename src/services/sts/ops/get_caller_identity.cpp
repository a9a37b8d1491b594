// sts:GetCallerIdentity: who am I.
//
// IAM: nothing is required, and no policy can deny it.
// Errors: none.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"

namespace skylens::sts {
namespace get_caller_identity {

void requirements(const aws::ReadCall&, const aws::Params&, aws::Requirements&) {}

Result<Value> run(const aws::ReadCall& call, const aws::Params&) {
    return Value::object({{"UserId", call.principal.principal_id},
                          {"Account", call.principal.account_id},
                          {"Arn", call.principal.arn}});
}

}  // namespace get_caller_identity

SKYLENS_DEFINE_OP(GetCallerIdentity) = {.read = get_caller_identity::run,
                                        .requirements = get_caller_identity::requirements};

}  // namespace skylens::sts
