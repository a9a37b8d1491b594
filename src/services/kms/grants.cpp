#include "services/kms/grants.h"

#include <algorithm>

#include "aws/arn.h"
#include "base/text.h"
#include "services/iam/iam.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace {

bool names_operation(const Grant& grant, std::string_view operation) {
    return std::find(grant.operations.begin(), grant.operations.end(), operation) !=
           grant.operations.end();
}

bool holds(const Value& wanted, const Value& context) {
    return std::all_of(wanted.members().begin(), wanted.members().end(),
                       [&](const Value::Member& pair) { return context[pair.key] == pair.value; });
}

// Operations with no encryption context of their own (DescribeKey, CreateGrant) are not bound.
bool constraints_hold(const Grant& grant, std::string_view operation, const Value& context) {
    const bool bound =
        operation != "DescribeKey" && operation != "RetireGrant" && operation != "CreateGrant";
    if (grant.constraints.is_null() || !bound) return true;
    const Value& subset = grant.constraints["EncryptionContextSubset"];
    if (!subset.is_null() && !holds(subset, context)) return false;
    const Value& equals = grant.constraints["EncryptionContextEquals"];
    return equals.is_null() || (holds(equals, context) && equals.size() == context.size());
}

}  // namespace

bool is_caller(const Str& principal, const aws::Principal& caller) {
    if (principal.empty()) return false;
    if (caller.type == aws::PrincipalType::Service) return principal == caller.name;
    if (principal == caller.arn || principal == caller.issuer_arn) return true;
    return principal == join("arn:aws:iam::", caller.account_id.view(), ":root") ||
           principal == caller.account_id;
}

const Grant* find_grant(const aws::World& world, const KeyRef& ref, const aws::Principal& caller,
                        std::string_view action, const Value& encryption_context) {
    const std::string_view operation = action.substr(action.find(':') + 1);
    for (const Grant& grant : find_key(world, ref)->grants) {
        if (is_caller(grant.grantee, caller) && names_operation(grant, operation) &&
            constraints_hold(grant, operation, encryption_context)) {
            return &grant;
        }
    }
    return nullptr;
}

Value grant_entry(const aws::World& world, const KeyRef& ref, const Grant& grant) {
    Value operations = Value::array();
    for (const Str& operation : grant.operations)
        operations.push(operation);
    Value out = Value::object({{"KeyId", key_arn(world, ref.place, ref.id)},
                               {"GrantId", grant.id},
                               {"Name", grant.name},
                               {"CreationDate", cli_time(floor_to(grant.created, seconds(1)))},
                               {"GranteePrincipal", grant.grantee}});
    if (!grant.retiring.empty()) out.set("RetiringPrincipal", grant.retiring);
    out.set("IssuingAccount", grant.issuer).set("Operations", std::move(operations));
    if (!grant.constraints.is_null()) out.set("Constraints", grant.constraints);
    return out;
}

std::optional<GrantRef> grant_by_token(const aws::World& world, aws::Place place,
                                       std::string_view token) {
    for (std::uint16_t account = 0; account < world.accounts.size(); ++account) {
        const aws::Place home{account, place.region};
        for (const Key& key : world.at(home).kms->keys) {
            for (std::size_t i = 0; i < key.grants.size(); ++i) {
                if (key.grants[i].token == token) return GrantRef{{home, key.id}, i};
            }
        }
    }
    return std::nullopt;
}

void remove_grant(Key& key, std::string_view grant_id) {
    const auto found = std::find_if(key.grants.begin(), key.grants.end(),
                                    [&](const Grant& grant) { return grant.id == grant_id; });
    if (found != key.grants.end()) key.grants.erase(found);
}

bool is_principal(const aws::World& world, std::string_view text) {
    if (text.size() == 12 && is_digits(text)) return true;
    const std::optional<aws::Arn> arn = aws::parse_arn(text);
    if (!arn) return text.find(".amazonaws.com") != std::string_view::npos;
    if (arn->service != "iam" && arn->service != "sts") return false;
    const int account = world.find_account(arn->account);
    if (arn->resource == "root" || account < 0 || arn->service == "sts") return true;
    return iam::resolve_principal(world, static_cast<std::uint16_t>(account), text).ok();
}

}  // namespace skylens::kms
