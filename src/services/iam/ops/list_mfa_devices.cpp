// iam:ListMFADevices: the MFA devices of a user, or of the caller.
//
// IAM: iam:ListMFADevices on the user.
// Errors, in order: ValidationError (no user), NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/mfa.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_mfa_devices {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* user, need_user_or_caller(call, params));
    const auto rows = devices_of(call.account().iam, user->id);
    return list_page(call, params, rows, "MFADevices", [](const MfaDevice* device) {
        return Value::object({{"UserName", device->user},
                              {"SerialNumber", device->id},
                              {"EnableDate", date_value(device->enabled)}});
    });
}

}  // namespace list_mfa_devices

SKYLENS_DEFINE_OP(ListMFADevices) = {.read = list_mfa_devices::run, .requirements = require_user};

}  // namespace skylens::iam
