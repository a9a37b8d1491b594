#include "services/ec2/instance_profile.h"

#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/iam/iam.h"

namespace skylens::ec2 {
namespace {

// Of the caller's account; null when there is none. Names and ARNs with a path count, too.
const iam::InstanceProfile* find_profile(const aws::ReadCall& call, const Value& given) {
    if (!given.contains("Name")) {
        return iam::find_instance_profile(call.world, given["Arn"].as_string());
    }
    const std::string arn = join("arn:aws:iam::", call.account_id().view(), ":instance-profile/",
                                 given["Name"].as_string());
    return iam::find_instance_profile(call.world, arn);
}

Str arn_of(const aws::ReadCall& call, const iam::InstanceProfile& profile) {
    return str_of("arn:aws:iam::", call.account_id().view(), ":instance-profile",
                    profile.path.view(), profile.id.view());
}

}  // namespace

Result<InstanceProfile> read_instance_profile(const aws::ReadCall& call, const Value& given) {
    InstanceProfile profile;
    if (given.empty()) return profile;
    const bool named = given.contains("Name");
    if (named && given.contains("Arn")) {
        return aws::error("InvalidParameterCombination",
                          "The parameter 'iamInstanceProfile.name' "
                          "may not be used in combination with 'iamInstanceProfile.arn'");
    }
    const iam::InstanceProfile* found = find_profile(call, given);
    const Str arn = found == nullptr ? Str() : arn_of(call, *found);
    if (found == nullptr || (!named && given["Arn"].as_string() != arn)) {
        return named ? invalid_value(given["Name"].as_string(), "iamInstanceProfile.name",
                                     "Invalid IAM Instance Profile name")
                     : invalid_value(given["Arn"].as_string(), "iamInstanceProfile.arn",
                                     "Invalid IAM Instance Profile ARN");
    }
    profile.arn = arn;
    profile.id = found->profile_id;
    return profile;
}

void require_profile_role(const aws::ReadCall& call, const Value& given, aws::Requirements& out) {
    if (given.empty()) return;
    const iam::InstanceProfile* found = find_profile(call, given);
    Str role;
    if (found != nullptr) role = iam::instance_profile_role(call.world, arn_of(call, *found));
    if (role.empty()) role = str_of("arn:aws:iam::", call.account_id().view(), ":role/*");
    iam::require_pass_role(role, "ec2.amazonaws.com", out);
}

}  // namespace skylens::ec2
