#include "services/iam/mfa.h"

#include "base/hash.h"
#include "services/iam/errors.h"

namespace skylens::iam {
namespace {

constexpr Duration kStep = seconds(30);

Str code_at(std::uint64_t seed, std::string_view serial, std::int64_t step) {
    Hasher hasher;
    hasher.add(seed);
    hasher.add_text("mfa");
    hasher.add_text(serial);
    hasher.add(static_cast<std::uint64_t>(step));
    std::string digits = std::to_string(hasher.value() % 1'000'000);
    digits.insert(0, 6 - digits.size(), '0');
    return Str(digits);
}

}  // namespace

Str mfa_code(std::uint64_t seed, std::string_view serial, SimTime now) {
    return code_at(seed, serial, now.ms / kStep.ms);
}

Str next_mfa_code(std::uint64_t seed, std::string_view serial, SimTime now) {
    return code_at(seed, serial, now.ms / kStep.ms + 1);
}

Result<const MfaDevice*> need_device(const State& state, std::string_view serial) {
    const MfaDevice* device = state.mfa_devices.find(serial);
    if (device == nullptr) {
        return error_with_status(404, "NoSuchEntity", "VirtualMFADevice with serial number ",
                                 serial, " doesn't exist.");
    }
    return device;
}

std::vector<const MfaDevice*> devices_of(const State& state, std::string_view user) {
    std::vector<const MfaDevice*> out;
    for (const MfaDevice& device : state.mfa_devices) {
        if (device.user == user) out.push_back(&device);
    }
    return out;
}

Result<bool> check_token(const aws::WriteCall& call, const aws::Params& params) {
    if (!params.has("SerialNumber") && !params.has("TokenCode")) return false;
    const State& state = call.world.accounts[call.principal.account].iam;
    const Str serial = params.str("SerialNumber");
    const MfaDevice* device = state.mfa_devices.find(serial);
    const bool own = device != nullptr && call.principal.type == aws::PrincipalType::User &&
                     device->user == call.principal.name;
    if (!own) {
        return Failure{"AccessDenied",
                     "MultiFactorAuthentication failed, unable to validate MFA code.  Please "
                     "verify your MFA serial number is valid and associated with this user.",
                     403};
    }
    if (params.str("TokenCode") == mfa_code(call.world.seed, serial, call.now)) return true;
    return Failure{"AccessDenied",
                 "MultiFactorAuthentication failed with invalid MFA one time pass code. ", 403};
}

}  // namespace skylens::iam
