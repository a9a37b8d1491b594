#include "services/iam/context_keys.h"

#include <algorithm>

#include "base/text.h"

namespace skylens::iam {
namespace {

class KeyNames {
  public:
    void add(std::string_view name) {
        const std::string_view key = trim(name.substr(0, name.find(',')));
        if (key.empty() || key == "*" || key == "?" || key == "$") return;
        const auto same = [key](const Str& other) { return equal_ignoring_case(other, key); };
        if (std::none_of(names_.begin(), names_.end(), same)) names_.push_back(Str(key));
    }

    // The variables in a text: "${aws:username}".
    void add_variables(std::string_view text) {
        for (std::size_t open = text.find("${"); open != std::string_view::npos;
             open = text.find("${", open + 2)) {
            const std::size_t close = text.find('}', open);
            if (close == std::string_view::npos) return;
            add(text.substr(open + 2, close - open - 2));
        }
    }

    [[nodiscard]] Value value() const {
        Value out = Value::array();
        for (const Str& name : names_)
            out.push(name);
        return out;
    }

  private:
    std::vector<Str> names_;
};

}  // namespace

Status read_policy_inputs(const aws::Params& params, PolicyList& out,
                          std::vector<std::unique_ptr<Policy>>& owned) {
    std::int64_t number = 0;
    for (const Value& text : params.list("PolicyInputList")) {
        const Str name = join("PolicyInputList.", ++number);
        auto policy = parse_policy_text(text.as_string(), PolicyKind::Any);
        if (!policy.ok()) return Failure{"InvalidInput", join(name, ": ", policy.error().message)};
        owned.push_back(std::make_unique<Policy>(std::move(policy).value()));
        out.push_back({owned.back().get(), name});
    }
    return Ok{};
}

Value context_keys(const PolicyList& policies) {
    KeyNames names;
    for (const NamedPolicy& named : policies) {
        const bool variables = named.policy->variables;
        for (const Statement& statement : named.policy->statements) {
            for (const Pattern& resource : statement.resources) {
                if (variables) names.add_variables(resource.text);
            }
            for (const Condition& condition : statement.conditions) {
                names.add(condition.key);
                for (const Str& value : condition.values) {
                    if (variables) names.add_variables(value);
                }
            }
        }
    }
    return names.value();
}

}  // namespace skylens::iam
