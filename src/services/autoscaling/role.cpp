#include "services/autoscaling/role.h"

#include "base/hash.h"
#include "base/text.h"

namespace skylens::autoscaling {
namespace {

constexpr std::string_view kService = "autoscaling.amazonaws.com";
constexpr std::string_view kRole = "AWSServiceRoleForAutoScaling";

aws::Principal linked_principal(const aws::World& world, aws::Place place) {
    const Str& account = world.account(place).id;
    aws::Principal role;
    role.type = aws::PrincipalType::AssumedRole;
    role.account = place.account;
    role.account_id = account;
    role.name = kRole;
    role.session = "AutoScaling";
    role.path = "/aws-service-role/autoscaling.amazonaws.com/";
    role.arn = str_of("arn:aws:sts::", account.view(), ":assumed-role/", kRole, "/AutoScaling");
    role.issuer_arn = role_arn(world, place);
    role.issuer_id =
        str_of("AROA", upper(hex_text(hash_of(role.issuer_arn), 16)).substr(0, 16), "A");
    role.principal_id = str_of(role.issuer_id.view(), ":AutoScaling");
    role.invoked_by = kService;
    role.session_created = world.now;
    return role;
}

aws::Request request_as_role(const aws::World& world, aws::Place place, const Str& service,
                             const Str& operation) {
    aws::Request request;
    request.place = place;
    request.principal = linked_principal(world, place);
    request.service = service;
    request.operation = operation;
    request.source_ip = request.user_agent = kService;
    return request;
}

}  // namespace

Str role_arn(const aws::World& world, aws::Place place) {
    return str_of("arn:aws:iam::", world.account(place).id.view(),
                    ":role/aws-service-role/autoscaling.amazonaws.com/", kRole);
}

aws::Outcome call_as_role(aws::World& world, aws::Place place, const Str& service,
                          const Str& operation, Value params, sim::EffectId cause) {
    aws::Request request = request_as_role(world, place, service, operation);
    request.params = std::move(params);
    request.cause = cause;
    return aws::call(world, request);
}

Result<Value> ask(const aws::World& world, aws::Place place, const Str& service,
                  const Str& operation, const Value& params) {
    aws::Request request = request_as_role(world, place, service, operation);
    request.params = params;
    return aws::peek(world, request);
}

Value look(const aws::World& world, aws::Place place, const Str& service, const Str& operation,
           const Value& params) {
    const Result<Value> answer = ask(world, place, service, operation, params);
    return answer.ok() ? answer.value() : Value();
}

}  // namespace skylens::autoscaling
