#include "services/config/pages.h"

#include <algorithm>

#include "aws/pagination.h"
#include "base/sort.h"
#include "services/config/errors.h"
#include "services/config/evaluation.h"
#include "services/config/state.h"

namespace skylens::config {

Status add_page(std::vector<Value> rows, std::string_view listing, std::string_view token,
                std::int64_t page_size, const Str& list_member, const Str& token_member,
                Value& answer) {
    SKYLENS_TRY(const std::size_t start,
                aws::page_position(listing, token, kInvalidToken, kInvalidTokenMessage));
    const std::size_t end = std::min(rows.size(), start + static_cast<std::size_t>(page_size));
    Value list = Value::array();
    for (std::size_t i = start; i < end; ++i)
        list.push(std::move(rows[i]));
    answer.set(list_member, std::move(list));
    if (end < rows.size()) answer.set(token_member, aws::page_token(listing, end));
    return Ok{};
}

Result<std::vector<const Rule*>> named_rules(const State& state, const std::vector<Value>& names) {
    std::vector<const Rule*> rules;
    if (names.empty()) {
        for (const Rule& rule : state.rules)
            rules.push_back(&rule);
        sort_stably(rules, [](const Rule* a, const Rule* b) { return a->id < b->id; });
        return rules;
    }
    for (const Value& name : names) {
        const Rule* rule = state.rules.find(name.as_string());
        if (rule == nullptr) return no_such_rule(name.as_string());
        rules.push_back(rule);
    }
    return rules;
}

void need_rule(const aws::ReadCall& call, Str action, std::string_view name,
               aws::Requirements& out) {
    const Rule* rule = call.here().config->rules.find(name);
    const Str any = aws::arn(call.world, call.place, "config", "config-rule/*");
    out.push_back({std::move(action), rule == nullptr ? any : rule->arn, {}});
}

void need_rules(const aws::ReadCall& call, Str action, const std::vector<Value>& names,
                aws::Requirements& out) {
    if (names.empty()) need_rule(call, action, {}, out);
    for (const Value& name : names)
        need_rule(call, action, name.as_string(), out);
}

bool wanted_compliance(const std::vector<Value>& types, Compliance compliance) {
    return types.empty() || std::any_of(types.begin(), types.end(), [&](const Value& type) {
               return type.as_string() == compliance_name(compliance);
           });
}

}  // namespace skylens::config
