// s3control:GetPublicAccessBlock: the account's settings, which bind all its buckets.
//
// IAM: s3:GetAccountPublicAccessBlock on *.
// Errors, in order: AccessDenied (another account), NoSuchPublicAccessBlockConfiguration.
// CloudTrail: GetAccountPublicAccessBlock, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/state.h"
#include "services/s3control/account_blocks.h"

namespace skylens::s3control {
namespace get_public_access_block {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_account(call.account_id(), params));
    const auto& blocks = call.world.s3->account_blocks;
    const auto found = blocks.find(call.place.account);
    if (found == blocks.end()) {
        return s3::failure(404, "NoSuchPublicAccessBlockConfiguration",
                           "The public access block configuration was not found");
    }
    return Value::object({{"PublicAccessBlockConfiguration", s3::block_value(found->second)}});
}

void requirements(const aws::ReadCall&, const aws::Params&, aws::Requirements& out) {
    out.push_back({"s3:GetAccountPublicAccessBlock", "*", {}});
}

}  // namespace get_public_access_block

SKYLENS_DEFINE_OP(GetPublicAccessBlock) = {.read = get_public_access_block::run,
                                           .requirements = get_public_access_block::requirements,
                                           .trail = {.event_name = "GetAccountPublicAccessBlock"}};

}  // namespace skylens::s3control
