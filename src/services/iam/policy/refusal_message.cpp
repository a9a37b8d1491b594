#include "services/iam/policy/refusal_message.h"

#include "base/hash.h"
#include "base/text.h"
#include "base/value.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr std::size_t kCheckBytes = 8;

std::string check_of(std::string_view text) {
    Hasher hasher;
    hasher.add_text(text);
    return hex_text(hasher.value(), static_cast<int>(kCheckBytes));
}

// The same twice gives the text again.
std::string scrambled(std::string_view text, std::string_view key) {
    std::string out;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % 8 == 0) {
            Hasher hasher;
            hasher.add_text(key);
            hasher.add(i);
            bits = hasher.value();
        }
        out += static_cast<char>(static_cast<unsigned char>(text[i]) ^ (bits & 0xFFU));
        bits >>= 8U;
    }
    return out;
}

Failure not_valid() { return {"InvalidAuthorizationMessageException", "Message is not valid"}; }

Value items(Value list) { return Value::object({{"items", std::move(list)}}); }

Value conditions_of(const AuthorizationRequest& request) {
    Value out = Value::array();
    for (const ContextEntry& entry : request.context) {
        Value values = Value::array();
        for (const Str& value : entry.values)
            values.push(Value::object({{"value", value}}));
        out.push(Value::object({{"key", entry.key}, {"values", items(std::move(values))}}));
    }
    return out;
}

Value principal_value(const aws::Principal& who) {
    Value out = Value::object({{"id", who.principal_id}});
    if (who.type == aws::PrincipalType::User) out.set("name", who.name);
    out.set("arn", who.arn);
    return out;
}

}  // namespace

std::string encode_refusal(const AuthorizationRequest& request, const Decision& decision) {
    const bool denied = decision.verdict.kind == DecisionKind::ExplicitDeny;
    Value matched = Value::array();
    for (const StatementRef& ref : decision.by) {
        if (denied) matched.push(Value::object({{"statementId", ref.sid}, {"effect", "DENY"}}));
    }
    const Value context = Value::object({{"principal", principal_value(*request.principal)},
                                         {"action", request.action},
                                         {"resource", request.resource},
                                         {"conditions", items(conditions_of(request))}});
    const std::string text = to_json(Value::object({{"allowed", false},
                                                    {"explicitDeny", denied},
                                                    {"matchedStatements", items(matched)},
                                                    {"failures", items(Value::array())},
                                                    {"context", context}}));
    const std::string check = check_of(text);
    std::string out = base64_encode(check + scrambled(text, check));
    for (char& c : out)
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    while (out.back() == '=')
        out.pop_back();
    return out;
}

Result<std::string> decode_refusal(std::string_view message) {
    std::string text(message);
    for (char& c : text)
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    text.append((4 - text.size() % 4) % 4, '=');
    std::string bytes;
    if (!base64_decode(text, bytes) || base64_encode(bytes) != text) return not_valid();
    if (bytes.size() < kCheckBytes) return not_valid();
    const std::string check = bytes.substr(0, kCheckBytes);
    std::string out = scrambled(std::string_view(bytes).substr(kCheckBytes), check);
    if (check_of(out) != check) return not_valid();
    return out;
}

}  // namespace skylens::iam
