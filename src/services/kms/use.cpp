// Keys used by AWS services on a caller's behalf, and the AWS managed keys that they make.
#include "aws/gateway.h"
#include "base/text.h"
#include "services/config/config.h"
#include "services/iam/iam.h"
#include "services/kms/errors.h"
#include "services/kms/grants.h"
#include "services/kms/key_policy.h"
#include "services/kms/keys.h"
#include "services/kms/lifecycle.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace {

Value params_of(const Use& use) {
    Value params = Value::object();
    if (!use.key.empty()) params.set("KeyId", use.key);
    for (const Value::Member& member : use.params.members())
        params.set(member.key, member.value);
    if (!use.encryption_context.is_null()) {
        params.set("EncryptionContext", use.encryption_context);
    }
    return params;
}

aws::Principal by_way_of(const aws::Principal& caller, const Str& service) {
    aws::Principal principal = caller;
    if (principal.type != aws::PrincipalType::Service) principal.invoked_by = service;
    return principal;
}

Str service_domain(const Use& use) { return str_of(use.via.view(), ".amazonaws.com"); }

// Why the service acting for this caller may not; the words of a call through the door.
Status ask(const aws::World& world, const aws::ReadCall& call, const KeyRef& ref, const Str& action,
           const Value& params) {
    if (call.principal.type == aws::PrincipalType::Service)
        return check_service(call, world, ref, action, params);
    aws::Requirements needed;
    need_key(call, ref, action, params, needed);
    return iam::authorize(call, needed);
}

}  // namespace

Result<Value> use_key(aws::World& world, aws::Place place, const aws::Principal& caller,
                      const Use& use) {
    const Str service = service_domain(use);
    aws::Request request;
    request.place = place;
    request.principal = by_way_of(caller, service);
    request.service = "kms";
    request.operation = use.operation;
    request.params = params_of(use);
    request.source_ip = service;
    request.user_agent = service;
    request.cause = use.cause;
    return aws::call(world, request).result;
}

Status may_use_key(const aws::World& world, aws::Place place, const aws::Principal& caller,
                   const Use& use) {
    SKYLENS_TRY(const KeyRef ref, resolve_key(world, place, use.key));
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service("kms");
    const aws::OperationModel* operation = service->find_operation(use.operation);
    if (operation == nullptr) return aws::not_simulated("kms:", use.operation.view());
    const aws::Principal principal = by_way_of(caller, service_domain(use));
    const aws::CallInfo info{place,      principal,           *service,
                             *operation, service_domain(use), service_domain(use),
                             world.now};
    const aws::ReadCall call(info, world);
    SKYLENS_TRY_OK(ask(world, call, ref, str_of("kms:", use.operation.view()), params_of(use)));
    return check_enabled(key_arn(world, ref.place, ref.id), *find_key(world, ref));
}

Str find_aws_managed_key(const aws::World& world, aws::Place place, std::string_view service) {
    const Alias* alias = world.at(place).kms->aliases.find(join("alias/aws/", service));
    return alias == nullptr ? Str() : key_arn(world, place, alias->target);
}

Str aws_managed_key(aws::World& world, aws::Place place, std::string_view service,
                    sim::EffectId cause) {
    const Str known = find_aws_managed_key(world, place, service);
    if (!known.empty()) return known;
    const Str& account = world.account(place).id;
    const bool ebs = service == "ebs";
    Key key;
    key.id = aws::uuid_from(world.seed, world.new_number("kms-key"));
    key.description =
        str_of("Default key that protects my ", ebs ? "EBS volumes" : upper(service),
                 ebs ? "" : " objects", " when no other key is defined");
    key.managed_by = service;
    key.created = world.now;
    key.policy = managed_policy(service, account, aws::region_name(place.region));
    const Str arn = key_arn(world, place, key.id);
    const Str id = key.id;
    auto& state = *world.at(place).kms;
    state.aliases.insert({str_of("alias/aws/", service), key.id, world.now, world.now});
    Key& stored = state.keys.insert(std::move(key));
    plan_rotation(world, place, stored, 365, cause);
    world.add_effect(aws::EffectKind::StateChange, place, arn, cause,
                     Value::object({{"to", "Enabled"}}));
    config::resources_changed(world, place, {{"AWS::KMS::Key", id}}, cause);
    return arn;
}

}  // namespace skylens::kms
