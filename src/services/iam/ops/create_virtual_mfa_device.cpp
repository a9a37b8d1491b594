// iam:CreateVirtualMFADevice: makes a virtual MFA device that nobody uses yet. `sim mfa` shows
//   its codes.
//
// IAM: iam:CreateVirtualMFADevice on the device.
// Errors, in order: InvalidInput (tags), EntityAlreadyExists.
// CloudTrail: the serial number as responseElements.
//
// Deviations from AWS: seed and picture are not answered (the AWS CLI writes them to a file); the
//   arguments --outfile and --bootstrap-method of the AWS CLI do not exist.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_virtual_mfa_device {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"iam:CreateVirtualMFADevice",
                   join("arn:aws:iam::", call.account_id(), ":mfa", params.str("Path", "/"),
                        params.str("VirtualMFADeviceName")),
                   {}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(Tags tags, read_tags(params, {}));
    MfaDevice device;
    device.id = join("arn:aws:iam::", call.account_id(), ":mfa", params.str("Path", "/"),
                     params.str("VirtualMFADeviceName"));
    if (state.mfa_devices.contains(device.id)) {
        return already_exists("MFADevice entity at the same path and name");
    }
    device.created = call.now;
    device.tags = std::move(tags);
    const MfaDevice& made = state.mfa_devices.insert(std::move(device));
    Value shown = Value::object({{"SerialNumber", made.id}});
    if (!made.tags.empty()) shown.set("Tags", tags_value(made.tags));
    return Value::object({{"VirtualMFADevice", shown}});
}

}  // namespace create_virtual_mfa_device

SKYLENS_DEFINE_OP(CreateVirtualMFADevice) = {
    .write = create_virtual_mfa_device::run,
    .requirements = create_virtual_mfa_device::requirements};

}  // namespace skylens::iam
