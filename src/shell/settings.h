// The AWS CLI's configuration: environment variables, profiles, and what `aws configure` changes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shell/environment.h"
#include "shell/output.h"

namespace skylens::shell {

// Profiles live in the shell: name → setting → value.
using Profiles = std::map<std::string, std::map<std::string, std::string>>;
using ExportedVariables = std::map<std::string, std::string>;

struct Settings {
    const ExportedVariables& variables;
    Profiles& profiles;
    const Identity& identity;  // who acts when no profile and no variable says otherwise
};

// Where a value came from, in the words of `aws configure list`.
struct SettingValue {
    std::string value;
    std::string type;      // "env", "config-file", "shared-credentials-file", "manual"
    std::string location;  // "AWS_REGION", "~/.aws/config"
};

// The profile in use: --profile, AWS_PROFILE, AWS_DEFAULT_PROFILE; "default".
std::string profile_in_use(const Settings& settings, const std::optional<std::string>& option);

// Region and output format by the AWS CLI's order: environment, profile.
std::optional<SettingValue> region_setting(const Settings& settings, const std::string& profile);
std::optional<SettingValue> output_setting(const Settings& settings, const std::string& profile);

// Who acts: the access key of the environment or of the profile, or else the shell's own identity.
// Refuses a profile that does not exist, half a pair of keys, and a profile that assumes a role.
Result<Identity> identity_setting(const Settings& settings,
                                  const std::optional<std::string>& profile_option);

// `aws configure list|get|set|list-profiles`; the rest is refused. `words` follow "configure".
Output run_configure(const Settings& settings, const std::optional<std::string>& profile_option,
                     const std::vector<std::string>& words);

}  // namespace skylens::shell
