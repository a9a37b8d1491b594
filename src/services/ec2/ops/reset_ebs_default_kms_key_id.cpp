// ec2:ResetEbsDefaultKmsKeyId: the AWS managed key encrypts again when none is named.
//
// IAM: ec2:ResetEbsDefaultKmsKeyId on *.
// Errors, in order: DryRunOperation.
// CloudTrail: the request stands in ResetEbsDefaultKmsKeyIdRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace reset_ebs_default_kms_key_id {

Value trail(const Value& params) {
    return Value::object({{"ResetEbsDefaultKmsKeyIdRequest", params}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(dry_run(params));
    call.here().ec2->default_ebs_key = {};
    return Value::object({{"KmsKeyId", Str(kManagedEbsKey)}});
}

}  // namespace reset_ebs_default_kms_key_id

SKYLENS_DEFINE_OP(ResetEbsDefaultKmsKeyId) = {
    .write = reset_ebs_default_kms_key_id::run,
    .trail = {.request = reset_ebs_default_kms_key_id::trail}};

}  // namespace skylens::ec2
