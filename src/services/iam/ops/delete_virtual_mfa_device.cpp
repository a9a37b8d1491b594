// iam:DeleteVirtualMFADevice: deletes a virtual MFA device that nobody uses.
//
// IAM: iam:DeleteVirtualMFADevice on the device.
// Errors, in order: NoSuchEntity, DeleteConflict.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/errors.h"
#include "services/iam/mfa.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_virtual_mfa_device {

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"iam:DeleteVirtualMFADevice", params.str("SerialNumber"), {}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const MfaDevice* device, need_device(state, params.str("SerialNumber")));
    if (!device->user.empty()) {
        return delete_conflict("MFA VirtualDevice in use. Must deactivate first.");
    }
    state.mfa_devices.erase(params.str("SerialNumber"));
    return Value::object();
}

}  // namespace delete_virtual_mfa_device

SKYLENS_DEFINE_OP(DeleteVirtualMFADevice) = {
    .write = delete_virtual_mfa_device::run,
    .requirements = delete_virtual_mfa_device::requirements};

}  // namespace skylens::iam
