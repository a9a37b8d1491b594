// ec2:DisableEbsEncryptionByDefault: new volumes are encrypted only when asked for.
//
// IAM: ec2:DisableEbsEncryptionByDefault on *.
// Errors, in order: DryRunOperation.
// CloudTrail: the request stands in DisableEbsEncryptionByDefaultRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace disable_ebs_encryption_by_default {

Value trail(const Value& params) {
    return Value::object({{"DisableEbsEncryptionByDefaultRequest", params}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(dry_run(params));
    call.here().ec2->encryption_by_default = false;
    return Value::object({{"EbsEncryptionByDefault", false}});
}

}  // namespace disable_ebs_encryption_by_default

SKYLENS_DEFINE_OP(DisableEbsEncryptionByDefault) = {
    .write = disable_ebs_encryption_by_default::run,
    .trail = {.request = disable_ebs_encryption_by_default::trail}};

}  // namespace skylens::ec2
