// s3control:DeletePublicAccessBlock: the account blocks nothing by itself any more.
//
// IAM: s3:PutAccountPublicAccessBlock on *.
// Errors, in order: AccessDenied (another account).
// CloudTrail: DeleteAccountPublicAccessBlock, management.
//
// Deviations from AWS: the change works at once.
#include "services/s3/state.h"
#include "services/s3control/account_blocks.h"

namespace skylens::s3control {
namespace delete_public_access_block {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_account(call.account_id(), params));
    call.world.s3->account_blocks.erase(call.place.account);
    call.changed("AWS::S3::AccountPublicAccessBlock", call.account_id());
    return Value::object();
}

void requirements(const aws::ReadCall&, const aws::Params&, aws::Requirements& out) {
    out.push_back({"s3:PutAccountPublicAccessBlock", "*", {}});
}

}  // namespace delete_public_access_block

SKYLENS_DEFINE_OP(DeletePublicAccessBlock) = {
    .write = delete_public_access_block::run,
    .requirements = delete_public_access_block::requirements,
    .trail = {.event_name = "DeleteAccountPublicAccessBlock"}};

}  // namespace skylens::s3control
