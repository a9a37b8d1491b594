#include "shell/settings.h"

#include "base/str.h"
#include "base/text.h"

namespace skylens::shell {
namespace {

constexpr std::string_view kConfigFile = "~/.aws/config";
constexpr std::string_view kCredentialsFile = "~/.aws/credentials";

const std::string* find_variable(const Settings& settings, const std::string& name) {
    const auto found = settings.variables.find(name);
    return found == settings.variables.end() || found->second.empty() ? nullptr : &found->second;
}

const std::string* find_in_profile(const Settings& settings, const std::string& profile,
                                   const std::string& key) {
    const auto found = settings.profiles.find(profile);
    if (found == settings.profiles.end()) return nullptr;
    const auto value = found->second.find(key);
    return value == found->second.end() ? nullptr : &value->second;
}

std::optional<SettingValue> first_of(const Settings& settings, const std::string& profile,
                                     const std::vector<std::string>& variables,
                                     const std::string& key) {
    for (const std::string& name : variables) {
        if (const std::string* value = find_variable(settings, name))
            return SettingValue{*value, "env", name};
    }
    if (const std::string* value = find_in_profile(settings, profile, key))
        return SettingValue{*value, "config-file", std::string(kConfigFile)};
    return std::nullopt;
}

bool is_credential(const std::string& key) {
    return key == "aws_access_key_id" || key == "aws_secret_access_key" ||
           key == "aws_session_token";
}

// As `aws configure list` hides all but the last four characters.
std::string hidden(const std::string& value) {
    return std::string(16, '*') + (value.size() > 4 ? value.substr(value.size() - 4) : value);
}

std::string list_row(std::string_view name, const std::optional<SettingValue>& setting,
                     bool secret) {
    const auto cell = [](std::string text, std::size_t width, bool right) {
        if (text.size() < width) text.insert(right ? 0 : text.size(), width - text.size(), ' ');
        return text;
    };
    const std::string value = !setting ? "<not set>"
                              : secret ? hidden(setting->value)
                                       : setting->value;
    std::string row = join(cell(std::string(name), 10, false), " : ", cell(value, 24, false), " : ",
                           cell(setting ? setting->type : "None", 16, false), " : ",
                           setting ? setting->location : "None");
    return row + "\n";
}

std::optional<SettingValue> credential_setting(const Settings& settings, const std::string& profile,
                                               const std::string& key) {
    std::optional<SettingValue> found = first_of(settings, profile, {upper(key)}, key);
    if (found && found->type == "config-file")
        found =
            SettingValue{found->value, "shared-credentials-file", std::string(kCredentialsFile)};
    return found;
}

Output configure_list(const Settings& settings, const std::string& profile, bool named) {
    std::string text = "NAME       : VALUE                    : TYPE             : LOCATION\n";
    std::optional<SettingValue> name;
    if (named) name = SettingValue{profile, "manual", "--profile"};
    for (const std::string variable : {"AWS_PROFILE", "AWS_DEFAULT_PROFILE"}) {
        if (!name && find_variable(settings, variable))
            name = SettingValue{profile, "env", "['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']"};
    }
    text += list_row("profile", name, false);
    auto key = credential_setting(settings, profile, "aws_access_key_id");
    auto secret = credential_setting(settings, profile, "aws_secret_access_key");
    if (!key && profile == "default") {
        const SettingValue own{settings.identity.as.string(), "skylens", "sim as"};
        key = own;
        text += list_row("access_key", own, false) + list_row("secret_key", own, false);
    } else {
        text += list_row("access_key", key, true) + list_row("secret_key", secret, true);
    }
    auto region = region_setting(settings, profile);
    if (!region) region = SettingValue{settings.identity.region.string(), "skylens", "sim region"};
    text += list_row("region", region, false);
    return {text, {}, 0};
}

// "region" or "profile.NAME.region" to a profile and a key; false for what is neither.
bool split_setting(const std::string& name, std::string& profile, std::string& key) {
    key = name;
    const std::vector<std::string_view> parts = split(name, '.');
    if (parts.size() == 3 && parts[0] == "profile") {
        profile = std::string(parts[1]);
        key = std::string(parts[2]);
    } else if (parts.size() == 2) {
        profile = std::string(parts[0]);
        key = std::string(parts[1]);
    }
    return parts.size() <= 3 && !key.empty() && !profile.empty();
}

Output configure_set(const Settings& settings, std::string profile,
                     const std::vector<std::string>& words) {
    if (words.size() != 3)
        return output_of(usage_error("the following arguments are required: varname, value"));
    std::string key;
    if (!split_setting(words[1], profile, key))
        return output_of(
            Error{"NotSimulated", join("the setting ", words[1], " is not simulated")});
    const bool known =
        is_credential(key) || key == "region" || key == "output" || key == "cli_pager";
    if (!known) {
        return output_of(Error{"NotSimulated",
                               join("the setting ", key,
                                    " is not simulated; region, output, cli_pager and the access "
                                    "key's three are")});
    }
    settings.profiles[profile][key] = words[2];
    return {};
}

Output configure_get(const Settings& settings, std::string profile,
                     const std::vector<std::string>& words) {
    if (words.size() != 2)
        return output_of(usage_error("the following arguments are required: varname"));
    std::string key;
    if (split_setting(words[1], profile, key)) {
        if (const std::string* value = find_in_profile(settings, profile, key))
            return {*value + "\n", {}, 0};
    }
    return {{}, {}, 1};
}

}  // namespace

std::string profile_in_use(const Settings& settings, const std::optional<std::string>& option) {
    if (option) return *option;
    if (const std::string* name = find_variable(settings, "AWS_PROFILE")) return *name;
    if (const std::string* name = find_variable(settings, "AWS_DEFAULT_PROFILE")) return *name;
    return "default";
}

std::optional<SettingValue> region_setting(const Settings& settings, const std::string& profile) {
    return first_of(settings, profile, {"AWS_REGION", "AWS_DEFAULT_REGION"}, "region");
}

std::optional<SettingValue> output_setting(const Settings& settings, const std::string& profile) {
    return first_of(settings, profile, {"AWS_DEFAULT_OUTPUT"}, "output");
}

Result<Identity> identity_setting(const Settings& settings,
                                  const std::optional<std::string>& profile_option) {
    const std::string profile = profile_in_use(settings, profile_option);
    const bool named = profile != "default";
    if (named && settings.profiles.count(profile) == 0) {
        return general_error(join("The config profile (", profile, ") could not be found"));
    }
    Identity identity = settings.identity;
    if (const auto region = region_setting(settings, profile)) identity.region = Str(region->value);
    // A profile named on the command line goes before the environment's keys.
    const std::string* key = find_variable(settings, "AWS_ACCESS_KEY_ID");
    const std::string* secret = find_variable(settings, "AWS_SECRET_ACCESS_KEY");
    if (profile_option || key == nullptr) {
        key = find_in_profile(settings, profile, "aws_access_key_id");
        secret = find_in_profile(settings, profile, "aws_secret_access_key");
    }
    if (key == nullptr) {
        if (!named) return identity;
        return Failure{std::string(kConfiguration),
                     "Unable to locate credentials. You can configure credentials by running "
                     "\"aws login\"."};
    }
    if (secret == nullptr) {
        return Failure{
            std::string(kConfiguration),
            join("Partial credentials found in ",
                 find_variable(settings, "AWS_ACCESS_KEY_ID") ? "env" : "shared-credentials-file",
                 ", missing: aws_secret_access_key")};
    }
    identity.as = Str(*key);
    return identity;
}

Output run_configure(const Settings& settings, const std::optional<std::string>& profile_option,
                     const std::vector<std::string>& words) {
    const std::string profile = profile_in_use(settings, profile_option);
    const std::string what = words.empty() ? "" : words[0];
    if (what == "list" && words.size() == 1)
        return configure_list(settings, profile, profile_option.has_value());
    if (what == "set") return configure_set(settings, profile, words);
    if (what == "get") return configure_get(settings, profile, words);
    if (what == "list-profiles" && words.size() == 1) {
        std::string text;
        for (const auto& [name, values] : settings.profiles)
            text += name + "\n";
        return {text, {}, 0};
    }
    return output_of(Error{"NotSimulated",
                           join("aws configure", what.empty() ? "" : " ", what,
                                " is not simulated; 'aws configure set region|output|"
                                "aws_access_key_id|… VALUE [--profile NAME]', get, list and "
                                "list-profiles are, and 'sim as' and 'sim region' say who acts and "
                                "where without a profile")});
}

}  // namespace skylens::shell
