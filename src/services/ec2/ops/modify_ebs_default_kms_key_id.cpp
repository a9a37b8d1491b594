// ec2:ModifyEbsDefaultKmsKeyId: names the key that encrypts when none is named.
//
// IAM: ec2:ModifyEbsDefaultKmsKeyId on *.
// Errors, in order: MissingParameter, DryRunOperation.
// CloudTrail: the request stands in ModifyEbsDefaultKmsKeyIdRequest.
//
// Deviations from AWS: the key is looked at when it is first used.
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace modify_ebs_default_kms_key_id {

Value trail(const Value& params) {
    return Value::object({{"ModifyEbsDefaultKmsKeyIdRequest", params}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str given = params.str("KmsKeyId");
    if (given.empty()) return missing_parameter("KmsKeyId");
    SKYLENS_TRY_OK(dry_run(params));
    const Str arn = resolve_ebs_key(call.world, call.place, given, call.effect);
    call.here().ec2->default_ebs_key = given == kManagedEbsKey ? Str() : arn;
    return Value::object({{"KmsKeyId", given == kManagedEbsKey ? given : arn}});
}

}  // namespace modify_ebs_default_kms_key_id

SKYLENS_DEFINE_OP(ModifyEbsDefaultKmsKeyId) = {
    .write = modify_ebs_default_kms_key_id::run,
    .trail = {.request = modify_ebs_default_kms_key_id::trail}};

}  // namespace skylens::ec2
