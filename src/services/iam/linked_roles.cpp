#include "services/iam/linked_roles.h"

#include "aws/errors.h"
#include "aws/gateway.h"
#include "base/check.h"
#include "services/iam/iam.h"
#include "services/iam/ids.h"
#include "services/iam/managed_policies.h"

namespace skylens::iam {
namespace {

// Source: each service's user guide, "Using service-linked roles".
constexpr LinkedRole kLinkedRoles[] = {
    {"autoscaling.amazonaws.com", "AWSServiceRoleForAutoScaling", "AutoScalingServiceRolePolicy",
     true},
    {"cloudtrail.amazonaws.com", "AWSServiceRoleForCloudTrail", "CloudTrailServiceRolePolicy",
     false},
    {"config.amazonaws.com", "AWSServiceRoleForConfig", "AWSConfigServiceRolePolicy", false},
    {"elasticloadbalancing.amazonaws.com", "AWSServiceRoleForElasticLoadBalancing",
     "AWSElasticLoadBalancingServiceRolePolicy", false},
    {"events.amazonaws.com", "AWSServiceRoleForCloudWatchEvents",
     "CloudWatchEventsServiceRolePolicy", false},
    {"organizations.amazonaws.com", "AWSServiceRoleForOrganizations",
     "AWSOrganizationsServiceTrustPolicy", false},
};

}  // namespace

const LinkedRole* find_linked_role(std::string_view service) {
    for (const LinkedRole& role : kLinkedRoles) {
        if (service == role.service) return &role;
    }
    return nullptr;
}

const Role& make_linked_role(aws::World& world, std::uint16_t account, const LinkedRole& kind,
                             const Str& name, const Str& description) {
    Role role;
    role.id = name;
    role.role_id = new_unique_id(world, "AROA");
    role.path = join("/aws-service-role/", kind.service, "/");
    role.created = world.now;
    role.description = description;
    auto trust = make_document(
        join(R"({"Version":"2012-10-17","Statement":[{"Action":["sts:AssumeRole"],)",
             R"("Effect":"Allow","Principal":{"Service":[")", kind.service, R"("]}}]})"),
        PolicyKind::Trust);
    SKYLENS_CHECK(trust.ok());
    role.trust = std::move(trust).value();
    const Str policy = join("arn:aws:iam::aws:policy/aws-service-role/", kind.policy);
    if (find_aws_managed(policy) != nullptr) role.permissions.attached.push_back(policy);
    return world.accounts[account].iam->roles.insert(std::move(role));
}

Result<Str> ensure_service_linked_role(aws::World& world, aws::Place place,
                                       std::string_view service, sim::EffectId cause) {
    const LinkedRole* kind = find_linked_role(service);
    if (kind == nullptr) return aws::not_simulated("The service-linked role of ", service);
    const Str arn =
        role_arn(world.account(place).id, join("/aws-service-role/", service, "/"), kind->role);
    if (world.account(place).iam->roles.contains(kind->role)) return arn;
    aws::Request request;
    request.place = place;
    request.principal = service_principal(service);
    request.principal.account = place.account;
    request.principal.account_id = world.account(place).id;
    request.service = "iam";
    request.operation = "CreateServiceLinkedRole";
    request.params = Value::object({{"AWSServiceName", service}});
    request.cause = cause;
    auto outcome = aws::call(world, request);
    if (!outcome.result.ok()) return outcome.result.error();
    return arn;
}

}  // namespace skylens::iam
