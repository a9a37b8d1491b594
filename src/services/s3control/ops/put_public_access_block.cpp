// s3control:PutPublicAccessBlock: sets the account's four settings; one that is not given is off.
//
// IAM: s3:PutAccountPublicAccessBlock on *.
// Errors, in order: AccessDenied (another account).
// CloudTrail: PutAccountPublicAccessBlock, management.
//
// Deviations from AWS: the change works at once.
#include "services/s3/state.h"
#include "services/s3control/account_blocks.h"

namespace skylens::s3control {
namespace put_public_access_block {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_account(call.account_id(), params));
    call.world.s3->account_blocks[call.place.account] =
        s3::block_of(params["PublicAccessBlockConfiguration"]);
    call.changed("AWS::S3::AccountPublicAccessBlock", call.account_id());
    return Value::object();
}

void requirements(const aws::ReadCall&, const aws::Params&, aws::Requirements& out) {
    out.push_back({"s3:PutAccountPublicAccessBlock", "*", {}});
}

}  // namespace put_public_access_block

SKYLENS_DEFINE_OP(PutPublicAccessBlock) = {.write = put_public_access_block::run,
                                           .requirements = put_public_access_block::requirements,
                                           .trail = {.event_name = "PutAccountPublicAccessBlock"}};

}  // namespace skylens::s3control
