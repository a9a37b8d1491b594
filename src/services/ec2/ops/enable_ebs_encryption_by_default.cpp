// ec2:EnableEbsEncryptionByDefault: new volumes and copies are encrypted from now on, in this
//   Region.
//
// IAM: ec2:EnableEbsEncryptionByDefault on *.
// Errors, in order: DryRunOperation.
// CloudTrail: the request stands in EnableEbsEncryptionByDefaultRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/ebs_keys.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace enable_ebs_encryption_by_default {

Value trail(const Value& params) {
    return Value::object({{"EnableEbsEncryptionByDefaultRequest", params}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(dry_run(params));
    call.here().ec2->encryption_by_default = true;
    return Value::object({{"EbsEncryptionByDefault", true}});
}

}  // namespace enable_ebs_encryption_by_default

SKYLENS_DEFINE_OP(EnableEbsEncryptionByDefault) = {
    .write = enable_ebs_encryption_by_default::run,
    .trail = {.request = enable_ebs_encryption_by_default::trail}};

}  // namespace skylens::ec2
