// iam:ListVirtualMFADevices: the virtual MFA devices of the account, used or not.
//
// IAM: iam:ListVirtualMFADevices on *.
// Errors, in order: ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/listing.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_virtual_mfa_devices {

Value device_value(const aws::ReadCall& call, const MfaDevice& device) {
    Value out = Value::object({{"SerialNumber", device.id}});
    const User* user = call.account().iam->users.find(device.user);
    if (user != nullptr) {
        out.set("User", user_value(call.account_id(), *user, false));
        out.set("EnableDate", date_value(device.enabled));
    }
    return out;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str wanted = params.str("AssignmentStatus", "Any");
    std::vector<const MfaDevice*> rows;
    for (const MfaDevice& device : call.account().iam->mfa_devices) {
        const bool used = !device.user.empty();
        if (wanted == "Any" || used == (wanted == "Assigned")) rows.push_back(&device);
    }
    return list_page(call, params, rows, "VirtualMFADevices",
                     [&call](const MfaDevice* device) { return device_value(call, *device); });
}

}  // namespace list_virtual_mfa_devices

SKYLENS_DEFINE_OP(ListVirtualMFADevices) = {.read = list_virtual_mfa_devices::run};

}  // namespace skylens::iam
