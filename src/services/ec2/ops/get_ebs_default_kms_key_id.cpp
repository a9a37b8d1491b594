// ec2:GetEbsDefaultKmsKeyId: the key that encrypts when none is named.
//
// IAM: ec2:GetEbsDefaultKmsKeyId on *.
// Errors, in order: DryRunOperation.
// CloudTrail: read-only; the request stands in GetEbsDefaultKmsKeyIdRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace get_ebs_default_kms_key_id {

Value trail(const Value& params) {
    return Value::object({{"GetEbsDefaultKmsKeyIdRequest", params}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(dry_run(params));
    const Str& own = call.here().ec2->default_ebs_key;
    return Value::object({{"KmsKeyId", own.empty() ? Str(kManagedEbsKey) : own}});
}

}  // namespace get_ebs_default_kms_key_id

SKYLENS_DEFINE_OP(GetEbsDefaultKmsKeyId) = {
    .read = get_ebs_default_kms_key_id::run,
    .trail = {.request = get_ebs_default_kms_key_id::trail}};

}  // namespace skylens::ec2
