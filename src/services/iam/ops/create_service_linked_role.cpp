// iam:CreateServiceLinkedRole: makes the role that an AWS service acts through.
//
// IAM: iam:CreateServiceLinkedRole on the new role, with iam:AWSServiceName.
// Errors, in order: InvalidInput (suffix, name taken).
// CloudTrail: the role as responseElements, its trust policy percent-encoded.
//
// Deviations from AWS: the services of this simulator only; the AWS managed policy of the role is
//   attached when the simulator knows it. AWS services here act through their role also when it
//   does not exist.
#include "aws/errors.h"
#include "aws/operation.h"
#include "services/iam/ids.h"
#include "services/iam/linked_roles.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_service_linked_role {

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str service = params.str("AWSServiceName");
    const LinkedRole* known = find_linked_role(service);
    const std::string_view name = known != nullptr ? known->role : std::string_view("*");
    out.push_back({"iam:CreateServiceLinkedRole",
                   role_arn(call.account_id(), join("/aws-service-role/", service, "/"), name),
                   Value::object({{"iam:AWSServiceName", service}})});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str service = params.str("AWSServiceName");
    const LinkedRole* known = find_linked_role(service);
    if (known == nullptr) return aws::not_simulated("The service-linked role of ", service);
    const Str suffix = params.str("CustomSuffix");
    if (!suffix.empty() && !known->takes_suffix) {
        return aws::error("InvalidInput", "Custom suffix is not allowed for ", service);
    }
    const Str name =
        suffix.empty() ? Str(std::string_view(known->role)) : join(known->role, "_", suffix);
    if (call.account().iam->roles.contains(name)) {
        return aws::error("InvalidInput", "Service role name ", name,
                          " has been taken in this account, please try a different suffix.");
    }
    const Role& made =
        make_linked_role(call.world, call.place.account, *known, name, params.str("Description"));
    call.changed("AWS::IAM::Role", made.role_id);
    Value shown = role_value(call.account_id(), made, false);
    shown.erase("Description");
    shown.erase("MaxSessionDuration");
    return Value::object({{"Role", shown}});
}

}  // namespace create_service_linked_role

SKYLENS_DEFINE_OP(CreateServiceLinkedRole) = {
    .write = create_service_linked_role::run,
    .requirements = create_service_linked_role::requirements,
    .trail = {.response = role_trail_response}};

}  // namespace skylens::iam
