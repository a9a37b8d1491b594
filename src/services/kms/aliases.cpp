#include "services/kms/aliases.h"

#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {

Status check_alias_name(std::string_view name) {
    constexpr std::string_view kStart = "alias/";
    if (name.substr(0, kStart.size()) != kStart || name.size() == kStart.size())
        return validation("Invalid identifier");
    if (name.substr(0, 10) == "alias/aws/") return aws::error("NotAuthorizedException", "");
    return Ok{};
}

void need_alias(const aws::ReadCall& call, const Str& alias, const Str& key, const Str& action,
                aws::Requirements& out) {
    const Value context = Value::object({{"kms:CallerAccount", call.principal.account_id}});
    out.push_back({action, alias_arn(call.world, call.place, alias), context});
    if (key.empty()) return;
    const Result<KeyRef> ref = resolve_key(call.world, call.place, key);
    if (ref.ok()) need_key(call, ref.value(), action, Value::object(), out);
}

}  // namespace skylens::kms
