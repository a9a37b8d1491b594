// S3_BUCKET_VERSIONING_ENABLED (s3-bucket-versioning-enabled): versioning is enabled; suspended
// does not do. Source: AWS Config Developer Guide, "s3-bucket-versioning-enabled".
//
// Trigger: configuration changes. Parameters: isMfaDeleteEnabled ("true" wants MFA delete as well).
//
// Deviations from AWS: MFA delete is not simulated, so a rule that wants it finds every bucket
//   noncompliant.
#include "services/config/errors.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace s3_bucket_versioning_enabled {

Status check(const Value& parameters) {
    const std::string_view wanted = parameters["isMfaDeleteEnabled"].as_string();
    if (wanted.empty() || wanted == "true" || wanted == "false") return Ok{};
    return invalid_parameter(
        "The value of the parameter isMfaDeleteEnabled must be true or false.");
}

Judgement evaluate(const Subject& subject, const Value& parameters) {
    const Value& versioning = subject.supplementary["BucketVersioningConfiguration"];
    const std::string_view status = versioning["status"].as_string();
    if (status != "Enabled") {
        return noncompliant(join("the versioning status is ", status), versioning);
    }
    const bool mfa_wanted = parameters["isMfaDeleteEnabled"].as_string() == "true";
    if (mfa_wanted && !versioning["isMfaDeleteEnabled"].as_bool()) {
        return noncompliant("MFA delete is not enabled", versioning);
    }
    return compliant("the versioning status is Enabled");
}

}  // namespace s3_bucket_versioning_enabled

SKYLENS_DEFINE_RULE(S3BucketVersioningEnabled) = {
    .identifier = "S3_BUCKET_VERSIONING_ENABLED",
    .types = {"AWS::S3::Bucket"},
    .on_change = true,
    .parameters = {ParameterModel{"isMfaDeleteEnabled", false}},
    .check = s3_bucket_versioning_enabled::check,
    .evaluate = s3_bucket_versioning_enabled::evaluate};

}  // namespace skylens::config
