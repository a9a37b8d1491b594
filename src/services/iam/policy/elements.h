// The small checks of a policy document's elements, one text at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/str.h"
#include "base/value.h"
#include "services/iam/policy/flaws.h"
#include "services/iam/policy/policy.h"

namespace skylens::iam {

bool is_statement_element(std::string_view key);
bool find_principal_field(std::string_view key, PrincipalField& out);

// A string or a list of strings; nulls in the list are passed over, as IAM does.
bool read_strings(const Value& value, std::vector<Str>& out);
// The same for condition values, which may also be numbers and booleans.
bool read_condition_values(const Value& value, std::vector<Str>& out);

bool action_well_formed(std::string_view text, PolicyFlaw& flaw);

struct ResourceFlaw {
    PolicyFlaw flaw = PolicyFlaw::ResourceForm;
    std::string subject;  // what AWS's message quotes
};
bool resource_well_formed(std::string_view text, ResourceFlaw& flaw);

// The form only: whether the user or role exists is for the service to check.
bool principal_well_formed(const PrincipalEntry& entry);

}  // namespace skylens::iam
