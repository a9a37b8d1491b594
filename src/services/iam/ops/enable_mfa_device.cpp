// iam:EnableMFADevice: gives a user an MFA device, proved by two codes that follow each other.
//
// IAM: iam:EnableMFADevice on the user.
// Errors, in order: NoSuchEntity (user, device), EntityAlreadyExists (in use), LimitExceeded
//   (MFADevicesPerUser), InvalidAuthenticationCode.
// CloudTrail: both codes as they were given; responseElements null.
//
// Deviations from AWS: only virtual devices, and none for the root user.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/mfa.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace enable_mfa_device {

constexpr std::size_t kDevicesMax = 8;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const User* user, need_user(state, params.str("UserName")));
    const Str serial = params.str("SerialNumber");
    SKYLENS_TRY(const MfaDevice* device, need_device(state, serial));
    if (!device->user.empty()) {
        return error_with_status(409, "EntityAlreadyExists", "MFA Device is already in use.");
    }
    if (devices_of(state, user->id).size() >= kDevicesMax) {
        return over_quota("MFADevicesPerUser: 8");
    }
    const std::uint64_t seed = call.world.seed;
    if (params.str("AuthenticationCode1") != mfa_code(seed, serial, call.now) ||
        params.str("AuthenticationCode2") != next_mfa_code(seed, serial, call.now)) {
        return error_with_status(403, "InvalidAuthenticationCode",
                                 "Authentication code for device is not valid.");
    }
    MfaDevice& own = *state.mfa_devices.find(serial);
    own.user = user->id;
    own.enabled = call.now;
    call.changed("AWS::IAM::User", user->user_id);
    return Value::object();
}

}  // namespace enable_mfa_device

SKYLENS_DEFINE_OP(EnableMFADevice) = {.write = enable_mfa_device::run,
                                      .requirements = require_user};

}  // namespace skylens::iam
