// Who may use a key: condition keys, grants and service principals.
// Source: KMS Developer Guide, "AWS KMS condition keys" and "Grants in AWS KMS".
#include "base/text.h"
#include "services/iam/iam.h"
#include "services/kms/errors.h"
#include "services/kms/grants.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace {

constexpr std::string_view kAmazonDomain = ".amazonaws.com";

// "s3.us-east-1.amazonaws.com" for a call that came by way of s3.amazonaws.com.
Str via_service(const aws::CallInfo& info) {
    const Str& by = info.principal.invoked_by;
    const std::size_t dot = by.view().find('.');
    if (by.empty() || dot == std::string_view::npos) return {};
    return Str(
        join(by.view().substr(0, dot), ".", aws::region_name(info.place.region), kAmazonDomain));
}

const Value& context_in(const Value& params) {
    const Value& context = params["EncryptionContext"];
    return context.is_null() ? params["SourceEncryptionContext"] : context;
}

void add_encryption_context(const Value& params, Value& out) {
    Value keys = Value::array();
    for (const Value::Member& pair : context_in(params).members()) {
        out.set(str_of("kms:EncryptionContext:", pair.key.view()), pair.value);
        keys.push(pair.key);
    }
    if (!keys.empty()) out.set("kms:EncryptionContextKeys", std::move(keys));
}

// What single operations say about themselves.
void add_parameters(const aws::CallInfo& info, const Value& params, Value& out) {
    if (params.contains("Operations")) {
        out.set("kms:GrantOperations", params["Operations"]);
        out.set("kms:GranteePrincipal", params["GranteePrincipal"]);
        out.set("kms:GrantIsForAWSResource", Value(!info.principal.invoked_by.empty()));
        if (params.contains("RetiringPrincipal")) {
            out.set("kms:RetiringPrincipal", params["RetiringPrincipal"]);
        }
    }
    if (params.contains("PendingWindowInDays")) {
        out.set("kms:ScheduleKeyDeletionPendingWindowInDays", params["PendingWindowInDays"]);
    }
    if (params.contains("RotationPeriodInDays")) {
        out.set("kms:RotationPeriodInDays", params["RotationPeriodInDays"]);
    }
    const std::string_view name = params["KeyId"].as_string();
    if (name.find("alias/") != std::string_view::npos) {
        out.set("kms:RequestAlias", name.substr(name.find("alias/")));
    }
    for (const Value& tag : params["Tags"].elements()) {
        out.set(str_of("aws:RequestTag/", tag["TagKey"].as_string()), tag["TagValue"]);
    }
}

void add_key(const aws::World& world, const KeyRef& ref, Value& out) {
    out.set("kms:KeySpec", "SYMMETRIC_DEFAULT")
        .set("kms:KeyUsage", "ENCRYPT_DECRYPT")
        .set("kms:KeyOrigin", "AWS_KMS")
        .set("kms:MultiRegion", false);
    for (const aws::ResourceTag& tag : find_key(world, ref)->tags) {
        out.set(str_of("aws:ResourceTag/", tag.key.view()), tag.value);
    }
    Value aliases = Value::array();
    for (const Alias& alias : world.at(ref.place).kms->aliases) {
        if (alias.target == ref.id) aliases.push(alias.id);
    }
    if (!aliases.empty()) out.set("kms:ResourceAliases", std::move(aliases));
}

// A grant stands beside the key policy: it lets in whom no policy denies.
bool let_in_by_grant(const aws::CallInfo& info, const aws::World& world, const KeyRef& ref,
                     const Str& action, const Value& params, const Value& context) {
    if (find_grant(world, ref, info.principal, action, context_in(params)) == nullptr) return false;
    const iam::Verdict verdict =
        iam::may(world, info.principal, action, key_arn(world, ref.place, ref.id), context);
    if (verdict.kind == iam::DecisionKind::Allowed) return true;
    return verdict.kind == iam::DecisionKind::ImplicitDeny &&
           (verdict.type == iam::PolicyType::Identity || verdict.type == iam::PolicyType::Resource);
}

}  // namespace

Value key_context(const aws::CallInfo& info, const aws::World& world, const KeyRef& ref,
                  const Value& params) {
    Value out = Value::object({{"kms:CallerAccount", info.principal.account_id}});
    const Str via = via_service(info);
    if (!via.empty()) {
        out.set("kms:ViaService", via);
        out.set("aws:ViaAWSService", true);
    }
    add_encryption_context(params, out);
    add_parameters(info, params, out);
    add_key(world, ref, out);
    return out;
}

void need_key(const aws::ReadCall& call, const KeyRef& ref, const Str& action, const Value& params,
              aws::Requirements& out) {
    Value context = key_context(call, call.world, ref, params);
    if (let_in_by_grant(call, call.world, ref, action, params, context)) return;
    out.push_back({action, key_arn(call.world, ref.place, ref.id), std::move(context)});
}

void on_key_id(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Result<KeyRef> ref = resolve_key(call.world, call.place, params.str("KeyId"));
    if (!ref.ok()) return;
    need_key(call, ref.value(), str_of("kms:", call.operation.name.view()), params.value(), out);
}

Status check_service(const aws::CallInfo& info, const aws::World& world, const KeyRef& ref,
                     const Str& action, const Value& params) {
    if (info.principal.type != aws::PrincipalType::Service) return Ok{};
    const Value context = key_context(info, world, ref, params);
    const Str arn = key_arn(world, ref.place, ref.id);
    if (let_in_by_grant(info, world, ref, action, params, context)) return Ok{};
    const iam::Verdict verdict = iam::may(world, info.principal, action, arn, context);
    if (verdict.kind == iam::DecisionKind::Allowed) return Ok{};
    return aws::error("AccessDeniedException", "User: ", info.principal.name.view(),
                      " is not authorized to perform: ", action.view(),
                      " on resource: ", arn.view(), " because no resource-based policy allows the ",
                      action.view(), " action");
}

}  // namespace skylens::kms
