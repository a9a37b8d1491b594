// IAM's errors, in AWS's words.
#pragma once

#include "aws/errors.h"
#include "base/str.h"

namespace skylens::iam {

using aws::error_with_status;

inline Failure no_user(std::string_view name) {
    return error_with_status(404, "NoSuchEntity", "The user with name ", name, " cannot be found.");
}
inline Failure no_group(std::string_view name) {
    return error_with_status(404, "NoSuchEntity", "The group with name ", name,
                             " cannot be found.");
}
inline Failure no_role(std::string_view name) {
    return error_with_status(404, "NoSuchEntity", "The role with name ", name, " cannot be found.");
}
inline Failure no_instance_profile(std::string_view name) {
    return error_with_status(404, "NoSuchEntity", "Instance Profile ", name, " cannot be found.");
}
inline Failure no_policy(std::string_view arn) {
    return error_with_status(404, "NoSuchEntity", "Policy ", arn, " was not found.");
}
inline Failure not_attachable(std::string_view arn) {
    return error_with_status(404, "NoSuchEntity", "Policy ", arn,
                             " does not exist or is not attachable.");
}
inline Failure no_policy_version(std::string_view arn, std::string_view version) {
    return error_with_status(404, "NoSuchEntity", "Policy ", arn, " version ", version,
                             " does not exist or is not attachable.");
}
inline Failure no_access_key(std::string_view id) {
    return error_with_status(404, "NoSuchEntity", "The Access Key with id ", id,
                             " cannot be found");
}
inline Failure no_login_profile(std::string_view user) {
    return error_with_status(404, "NoSuchEntity", "Login Profile for User ", user,
                             " cannot be found.");
}
// `what`: "User with name dana", "Instance Profile web".
inline Failure already_exists(std::string_view what) {
    return error_with_status(409, "EntityAlreadyExists", what, " already exists.");
}
// `what`: "AccessKeysPerUser: 2".
inline Failure over_quota(std::string_view what) {
    return error_with_status(409, "LimitExceeded", "Cannot exceed quota for ", what);
}
inline Failure delete_conflict(std::string_view message) {
    return error_with_status(409, "DeleteConflict", message);
}

}  // namespace skylens::iam
