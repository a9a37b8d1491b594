#include "services/ec2/instance_profile.h"

#include "services/ec2/errors.h"

namespace skylens::ec2 {

Result<InstanceProfile> read_instance_profile(const aws::ReadCall& call, const Value& given) {
    InstanceProfile profile;
    if (given.empty()) return profile;
    if (given.contains("Name") && given.contains("Arn")) {
        return aws::error("InvalidParameterCombination", "The parameter 'iamInstanceProfile.name' "
                          "may not be used in combination with 'iamInstanceProfile.arn'");
    }
    const std::string name = given["Name"].as_str().string();
    profile.arn = name.empty() ? given["Arn"].as_str()
                               : Str(join("arn:aws:iam::", call.account_id().view(),
                                          ":instance-profile/", name));
    return profile;
}

void require_profile_role(const aws::ReadCall& call, const Value& given, aws::Requirements& out) {
    if (given.empty()) return;
    out.push_back({"iam:PassRole",
                   Str(join("arn:aws:iam::", call.account_id().view(), ":role/*")),
                   Value::object({{"iam:PassedToService", "ec2.amazonaws.com"}})});
}

}  // namespace skylens::ec2
