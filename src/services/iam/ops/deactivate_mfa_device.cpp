// iam:DeactivateMFADevice: takes an MFA device from its user.
//
// IAM: iam:DeactivateMFADevice on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity (user, device not the user's).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace deactivate_mfa_device {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const User* user, need_user_or_caller(call.read(), params));
    MfaDevice* device = state.mfa_devices.find(params.str("SerialNumber"));
    if (device == nullptr || device->user != user->id) {
        return error_with_status(404, "NoSuchEntity", "MFA Device invalid for user.");
    }
    device->user = Str();
    call.changed("AWS::IAM::User", user->user_id);
    return Value::object();
}

}  // namespace deactivate_mfa_device

SKYLENS_DEFINE_OP(DeactivateMFADevice) = {.write = deactivate_mfa_device::run,
                                          .requirements = require_user};

}  // namespace skylens::iam
