// organizations:CreateOrganization: makes the caller's account the management account of a new
//   organization, with a root and the AWS managed policies, and the service-linked
//   role AWSServiceRoleForOrganizations.
//
// IAM: organizations:CreateOrganization on *.
// Errors, in order: AlreadyInOrganizationException.
// CloudTrail: the organization as responseElements.
//
// Deviations from AWS: where AWS's own text of an exception is not known, it is the API
// Reference's.
#include "aws/operation.h"
#include "base/check.h"
#include "services/iam/iam.h"
#include "services/organizations/entities.h"
#include "services/organizations/errors.h"
#include "services/organizations/organizations.h"
#include "services/organizations/views.h"

namespace skylens::organizations {
namespace create_organization {

constexpr const char* kAllowAll =
    R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})";
constexpr const char* kAllowEverybody =
    R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",)"
    R"("Action":"*","Resource":"*"}]})";

Policy managed(const char* id, const char* name, const char* description, PolicyType type,
               const char* text) {
    Policy policy;
    policy.id = id;
    policy.name = name;
    policy.description = description;
    policy.type = type;
    policy.aws_managed = true;
    auto document = iam::make_document(text, iam::PolicyKind::Any);
    SKYLENS_CHECK(document.ok());
    policy.document = std::move(document).value();
    return policy;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (organization_of(call.world, call.account_id()) != nullptr) {
        return aws::error("AlreadyInOrganizationException",
                          "The AWS account is already a member of an organization.");
    }
    Organization made;
    made.id = join("o-", new_code(call.world, "organization", 10));
    made.root = join("r-", new_code(call.world, "organization-root", 4));
    made.management = call.account_id();
    made.all_features = params.str("FeatureSet", "ALL") == "ALL";
    made.members.insert({call.account_id(), made.root, true, call.now});
    made.policies.insert(managed("p-FullAWSAccess", "FullAWSAccess",
                                 "Allows access to every operation", PolicyType::ServiceControl,
                                 kAllowAll));
    made.policies.insert(managed("p-RCPFullAWSAccess", "RCPFullAWSAccess",
                                 "Allows access to all resources", PolicyType::ResourceControl,
                                 kAllowEverybody));
    const Organization& kept = call.world.organizations->organizations.insert(std::move(made));
    // The organization is made whether or not the role comes about.
    static_cast<void>(iam::ensure_service_linked_role(call.world, call.place,
                                                      "organizations.amazonaws.com", call.effect));
    return Value::object({{"Organization", organization_value(call.world, kept)}});
}

}  // namespace create_organization

SKYLENS_DEFINE_OP(CreateOrganization) = {.write = create_organization::run,
                                         .requirements = require_named};

}  // namespace skylens::organizations
