// Pages of Config's listings, and the rules that a call names.
#pragma once

#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "services/config/state.h"

namespace skylens::config {

// The page of `rows` that the token stands for; sets `list_member` and, when more is left,
// `token_member` of `answer`. Error InvalidNextTokenException.
Status add_page(std::vector<Value> rows, std::string_view listing, std::string_view token,
                std::int64_t page_size, const Str& list_member, const Str& token_member,
                Value& answer);

// The rules of a names parameter in the order given, all rules when none is. Error
// NoSuchConfigRuleException.
Result<std::vector<const Rule*>> named_rules(const State& state, const std::vector<Value>& names);

// The action on each rule that the call names, on every rule when it names none.
void need_rules(const aws::ReadCall& call, Str action, const std::vector<Value>& names,
                aws::Requirements& out);
void need_rule(const aws::ReadCall& call, Str action, std::string_view name,
               aws::Requirements& out);

// Is the compliance among ComplianceTypes (any when none is given)?
bool wanted_compliance(const std::vector<Value>& types, Compliance compliance);

}  // namespace skylens::config
