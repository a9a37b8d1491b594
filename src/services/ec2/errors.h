// EC2's errors, in its words ("Error codes for the Amazon EC2 API").
#pragma once

#include <string_view>
#include <vector>

#include "aws/errors.h"
#include "aws/params.h"
#include "base/str.h"

namespace skylens::ec2 {

// A kind of resource as ids and errors name it.
struct IdKind {
    std::string_view prefix;          // "i-"
    std::string_view malformed_code;  // "InvalidInstanceID.Malformed"
    std::string_view not_found_code;
    std::string_view noun;            // "instance ID", in "The instance ID 'i-…' does not exist"
};

inline constexpr IdKind kInstanceId = {"i-", "InvalidInstanceID.Malformed",
                                       "InvalidInstanceID.NotFound", "instance ID"};
inline constexpr IdKind kGroupId = {"sg-", "InvalidGroupId.Malformed", "InvalidGroup.NotFound",
                                    "security group"};
inline constexpr IdKind kGroupRuleId = {"sgr-", "InvalidSecurityGroupRuleId.Malformed",
                                        "InvalidSecurityGroupRuleId.NotFound",
                                        "security group rule ID"};
inline constexpr IdKind kVpcId = {"vpc-", "InvalidVpcID.Malformed", "InvalidVpcID.NotFound",
                                  "vpc ID"};
inline constexpr IdKind kSubnetId = {"subnet-", "InvalidSubnetID.Malformed",
                                     "InvalidSubnetID.NotFound", "subnet ID"};
inline constexpr IdKind kImageId = {"ami-", "InvalidAMIID.Malformed", "InvalidAMIID.NotFound",
                                    "image id"};
inline constexpr IdKind kInterfaceId = {"eni-", "InvalidNetworkInterfaceId.Malformed",
                                        "InvalidNetworkInterfaceID.NotFound",
                                        "networkInterface ID"};
inline constexpr IdKind kVolumeId = {"vol-", "InvalidVolumeID.Malformed", "InvalidVolume.NotFound",
                                     "volume"};
inline constexpr IdKind kKeyPairId = {"key-", "InvalidKeyPairId.Malformed",
                                      "InvalidKeyPair.NotFound", "key pair ID"};

// Prefix and 8 or 17 hexadecimal digits.
bool well_formed(const IdKind& kind, std::string_view id);
// Refuses an id that is not well formed: `Invalid id: "x" (expecting "i-...")`; of volumes in their
// own words.
Status check_form(const IdKind& kind, std::string_view id);
// "The instance ID 'i-1' does not exist", "The instance IDs 'i-1, i-2' do not exist".
Failure not_found(const IdKind& kind, const std::vector<Str>& ids);

// Reads a list of ids without repetitions: refuses malformed ones, then unknown ones.
// `exists(id)` tells which are known.
template <class Exists>
Result<std::vector<Str>> read_ids(const IdKind& kind, const std::vector<Value>& given,
                                  const Exists& exists) {
    std::vector<Str> ids;
    for (const Value& value : given) {
        const Str id = value.as_str();
        SKYLENS_TRY_OK(check_form(kind, id));
        bool known = false;
        for (const Str& other : ids) known = known || other == id;
        if (!known) ids.push_back(id);
    }
    std::vector<Str> missing;
    for (const Str& id : ids) {
        if (!exists(id)) missing.push_back(id);
    }
    if (!missing.empty()) return not_found(kind, missing);
    return ids;
}

// "The request must contain the parameter X".
Failure missing_parameter(std::string_view name);
// "Value (x) for parameter name is invalid. Reason".
Failure invalid_value(std::string_view value, std::string_view name, std::string_view reason);

// Refuses a CPU credit option other than "standard" and "unlimited".
Status check_cpu_credits(std::string_view mode);

// With DryRun: DryRunOperation, once everything else has been checked.
Status dry_run(const aws::Params& params);

}  // namespace skylens::ec2
