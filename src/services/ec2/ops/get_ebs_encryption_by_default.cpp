// ec2:GetEbsEncryptionByDefault: whether new volumes are encrypted in this Region.
//
// IAM: ec2:GetEbsEncryptionByDefault on *.
// Errors, in order: DryRunOperation.
// CloudTrail: read-only; the request stands in GetEbsEncryptionByDefaultRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace get_ebs_encryption_by_default {

Value trail(const Value& params) {
    return Value::object({{"GetEbsEncryptionByDefaultRequest", params}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(dry_run(params));
    return Value::object({{"EbsEncryptionByDefault", call.here().ec2->encryption_by_default}});
}

}  // namespace get_ebs_encryption_by_default

SKYLENS_DEFINE_OP(GetEbsEncryptionByDefault) = {
    .read = get_ebs_encryption_by_default::run,
    .trail = {.request = get_ebs_encryption_by_default::trail}};

}  // namespace skylens::ec2
