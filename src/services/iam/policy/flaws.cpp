#include "services/iam/policy/flaws.h"

#include "services/iam/state.h"

namespace skylens::iam {
namespace {

const char* const kSyntax = "Syntax errors in policy.";
const char* const kLegacy = "The policy failed legacy parsing";

bool names_principals(PolicyKind kind) {
    return kind == PolicyKind::Trust || kind == PolicyKind::Resource;
}

std::string identity_message(PolicyFlaw flaw, std::string_view subject) {
    switch (flaw) {
        case PolicyFlaw::OldVersion:
            return "Policy document must be version 2012-10-17 or greater.";
        case PolicyFlaw::EffectCase:
        case PolicyFlaw::LegacyResource:
        case PolicyFlaw::LegacyDate:
            return kLegacy;
        case PolicyFlaw::SidTwice:
            return "Statement IDs (SID) in a single policy must be unique.";
        case PolicyFlaw::PrincipalGiven:
            return "Policy document should not specify a principal.";
        case PolicyFlaw::NoAction:
            return "Policy statement must contain actions.";
        case PolicyFlaw::ActionWithoutVendor:
            return "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
        case PolicyFlaw::ActionColons:
            return "Actions/Condition can contain only one colon.";
        case PolicyFlaw::ActionVendor:
            return join("Vendor ", subject, " is not valid");
        case PolicyFlaw::NoResource:
            return "Policy statement must contain resources.";
        case PolicyFlaw::ResourceForm:
            return join("Resource ", subject, " must be in ARN format or \"*\".");
        case PolicyFlaw::ResourcePartition:
            return std::string(subject);
        case PolicyFlaw::ResourceVendor:
            return "Resource vendor must be fully qualified and cannot contain regexes.";
        case PolicyFlaw::ResourceRegion:
            return join("Resource ", subject, " can not contain region information.");
        case PolicyFlaw::IamRegion:
            return join("IAM resource ", subject, " cannot contain region information.");
        case PolicyFlaw::IamPath:
            return "IAM resource path must either be \"*\" or start with user/, federated-user/, "
                   "role/, group/, instance-profile/, mfa/, server-certificate/, policy/, "
                   "sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.";
        default:
            return kSyntax;
    }
}

// The resource-policy parser, which role trust policies and S3 share.
std::string resource_message(PolicyFlaw flaw, PolicyKind kind, std::string_view subject) {
    const bool trust = kind == PolicyKind::Trust;
    switch (flaw) {
        case PolicyFlaw::TooLong:
        case PolicyFlaw::Json:
            return trust ? "This policy contains invalid Json"
                         : "Policies must be valid JSON and the first byte must be '{'";
        case PolicyFlaw::UnknownElement:
            return join("Unknown field ", subject);
        case PolicyFlaw::UnknownVersion:
            return "The policy must contain a valid version string";
        case PolicyFlaw::NoStatement:
            return "Could not parse the policy: Statement is empty!";
        case PolicyFlaw::NoEffect:
            return "Missing required field Effect";
        case PolicyFlaw::UnknownEffect:
        case PolicyFlaw::EffectCase:
            return join("Invalid effect: ", subject);
        case PolicyFlaw::SidTwice:
            return "The Statement Ids in the policy are not unique";
        case PolicyFlaw::NoPrincipal:
            return "Missing required field Principal";
        case PolicyFlaw::EmptyPrincipal:
            return "Missing required field Principal cannot be empty!";
        case PolicyFlaw::PrincipalNotObject:
            return "Principal must be a JSON object.";
        case PolicyFlaw::UnknownPrincipal:
            return trust ? join("Invalid principal in policy: ", subject)
                         : std::string("Invalid principal in policy");
        case PolicyFlaw::NotPrincipalAllow:
            return "Allow with NotPrincipal is not allowed.";
        case PolicyFlaw::NotPrincipalTrust:
            return "AssumeRole policy must not contain NotPrincipal field.";
        case PolicyFlaw::NoAction:
            return "Missing required field Action";
        case PolicyFlaw::ActionNotSts:
            return "AssumeRole policy may only specify STS AssumeRole actions.";
        case PolicyFlaw::ActionWithoutVendor:
        case PolicyFlaw::ActionColons:
        case PolicyFlaw::ActionVendor:
            return "Policy has invalid action";
        case PolicyFlaw::NoResource:
            return "Missing required field Resource";
        case PolicyFlaw::ResourceForm:
        case PolicyFlaw::ResourcePartition:
        case PolicyFlaw::ResourceVendor:
        case PolicyFlaw::ResourceRegion:
        case PolicyFlaw::IamRegion:
        case PolicyFlaw::IamPath:
        case PolicyFlaw::LegacyResource:
            return "Policy has invalid resource";
        case PolicyFlaw::ResourceInTrust:
            return "Has prohibited field Resource";
        case PolicyFlaw::NotResourceInTrust:
            return "AssumeRole policy must not contain resources.";
        case PolicyFlaw::ConditionOperator:
            return trust ? std::string("Syntax error in policy.")
                         : join("Invalid Condition type : ", subject);
        default:
            return trust ? "Syntax error in policy." : "Invalid policy syntax.";
    }
}

}  // namespace

int flaw_stage(PolicyFlaw flaw, PolicyKind kind) {
    if (names_principals(kind)) return 0;
    switch (flaw) {
        case PolicyFlaw::OldVersion:
            return 1;
        case PolicyFlaw::PrincipalGiven:
            return 2;
        case PolicyFlaw::EffectCase:
        case PolicyFlaw::LegacyResource:
        case PolicyFlaw::LegacyDate:
            return 3;
        case PolicyFlaw::SidTwice:
            return 4;
        case PolicyFlaw::NoAction:
            return 5;
        case PolicyFlaw::ResourceForm:
        case PolicyFlaw::ResourcePartition:
        case PolicyFlaw::ResourceVendor:
        case PolicyFlaw::ResourceRegion:
        case PolicyFlaw::IamRegion:
        case PolicyFlaw::IamPath:
            return 6;
        case PolicyFlaw::ActionWithoutVendor:
        case PolicyFlaw::ActionColons:
        case PolicyFlaw::ActionVendor:
            return 7;
        case PolicyFlaw::NoResource:
            return 8;
        default:
            return 0;
    }
}

Failure flaw_error(PolicyFlaw flaw, PolicyKind kind, std::string_view subject) {
    if (!names_principals(kind)) {
        return {"MalformedPolicyDocument", identity_message(flaw, subject)};
    }
    const char* code = kind == PolicyKind::Trust ? "MalformedPolicyDocument" : "MalformedPolicy";
    return {code, resource_message(flaw, kind, subject)};
}

}  // namespace skylens::iam
