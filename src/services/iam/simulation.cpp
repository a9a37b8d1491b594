#include "services/iam/simulation.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "services/iam/errors.h"
#include "services/iam/listing.h"
#include "services/iam/policy/conditions.h"
#include "services/iam/policy/match.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

// Owns the policies of the parameters while the simulation runs.
class Inputs {
  public:
    explicit Inputs(const aws::Params& params) : params_(params) {}

    Status add_to(PolicySet& set) {
        SKYLENS_TRY_OK(add(params_["PolicyInputList"], "PolicyInputList", set.identity));
        SKYLENS_TRY_OK(add(params_["PermissionsBoundaryPolicyInputList"],
                           "PermissionsBoundaryPolicyInputList", set.boundaries));
        SKYLENS_TRY_OK(add_levels(params_["OrderedOrganizationPolicyInputList"], set));
        if (!params_.has("ResourcePolicy")) return Ok{};
        const Value one = Value::array({params_["ResourcePolicy"]});
        return add(one, "ResourcePolicy", set.resource);
    }

  private:
    Status add(const Value& texts, std::string_view list, PolicyList& out) {
        std::int64_t number = 0;
        for (const Value& text : texts.elements()) {
            ++number;
            PolicyProblem problem;
            auto policy = parse_policy_text(text.as_string(), PolicyKind::Any, &problem);
            if (!policy.ok()) {
                return Failure{"InvalidInput",
                               join(list, ".", number, ": ", policy.error().message)};
            }
            owned_.push_back(std::make_unique<Policy>(std::move(policy).value()));
            out.push_back({owned_.back().get(), join(list, ".", number)});
        }
        return Ok{};
    }

    // Each entry is one level of the organization.
    Status add_levels(const Value& levels, PolicySet& set) {
        std::int64_t number = 0;
        for (const Value& level : levels.elements()) {
            const std::string name = join("OrderedOrganizationPolicyInputList.", ++number,
                                          ".ServiceControlPolicyInputList");
            PolicyList list;
            SKYLENS_TRY_OK(add(level["ServiceControlPolicyInputList"], name, list));
            set.scps.push_back(std::move(list));
        }
        return Ok{};
    }

    const aws::Params& params_;
    std::vector<std::unique_ptr<Policy>> owned_;
};

Result<std::vector<ContextEntry>> read_entries(const aws::Params& params) {
    std::vector<ContextEntry> out;
    for (const Value& entry : params.list("ContextEntries")) {
        if (!entry.contains("ContextKeyName") || !entry.contains("ContextKeyType")) {
            return Failure{"InvalidInput", "A context entry needs a name and a type."};
        }
        ContextEntry read;
        read.key = entry["ContextKeyName"].as_str();
        for (const Value& value : entry["ContextKeyValues"].elements()) {
            read.values.push_back(value.as_str());
        }
        out.push_back(std::move(read));
    }
    return out;
}

// Condition keys that a fitting statement asks for and nobody gave.
Value missing_keys(const PolicyList& list, const AuthorizationRequest& request) {
    Value out = Value::array();
    for (const NamedPolicy& named : list) {
        for (const Statement& statement : named.policy->statements) {
            if (!action_matches(statement, request.action)) continue;
            if (!resource_matches(statement, request)) continue;
            for (const Condition& condition : statement.conditions) {
                ContextValues values;
                find_context(request, condition.key, values);
                const auto& known = out.elements();
                const Value key(condition.key);
                if (values.found || std::find(known.begin(), known.end(), key) != known.end())
                    continue;
                out.push(key);
            }
        }
    }
    return out;
}

Value judge(const AuthorizationRequest& request, const PolicySet& policies) {
    const Decision decision = evaluate(request, policies);
    Value matched = Value::array();
    for (const StatementRef& ref : decision.by) {
        matched.push(
            Value::object({{"SourcePolicyId", ref.policy}, {"SourcePolicyType", "IAM Policy"}}));
    }
    Value out = Value::object({{"EvalActionName", request.action},
                               {"EvalResourceName", request.resource},
                               {"EvalDecision", decision_name(decision.verdict.kind)},
                               {"MatchedStatements", matched},
                               {"MissingContextValues", missing_keys(policies.identity, request)}});
    const bool boundary_lacks = decision.verdict.type == PolicyType::Boundary;
    if (!policies.boundaries.empty()) {
        out.set("PermissionsBoundaryDecisionDetail",
                Value::object({{"AllowedByPermissionsBoundary", !boundary_lacks}}));
    }
    if (!policies.scps.empty()) {
        const bool scp_lacks = decision.verdict.type == PolicyType::ServiceControl;
        out.set("OrganizationsDecisionDetail",
                Value::object({{"AllowedByOrganizations", !scp_lacks}}));
    }
    return out;
}

}  // namespace

Result<Value> simulate(const aws::ReadCall& call, const aws::Params& params,
                       const aws::Principal& principal, PolicySet policies) {
    Inputs inputs(params);
    SKYLENS_TRY_OK(inputs.add_to(policies));
    SKYLENS_TRY(const std::vector<ContextEntry> context, read_entries(params));
    const Str owner = params.str("ResourceOwner");
    std::vector<Str> resources;
    for (const Value& arn : params.list("ResourceArns"))
        resources.push_back(arn.as_str());
    if (resources.empty()) resources.push_back("*");
    std::vector<std::pair<Str, Str>> questions;
    for (const Value& action : params.list("ActionNames")) {
        for (const Str& resource : resources)
            questions.push_back({action.as_str(), resource});
    }
    return list_page(call, params, questions, "EvaluationResults",
                     [&](const std::pair<Str, Str>& question) {
                         AuthorizationRequest request;
                         request.principal = &principal;
                         request.action = question.first;
                         request.resource = question.second;
                         request.context = context;
                         if (owner.size() == 12) {
                             request.resource_account = owner;
                         } else if (owner.size() > 25) {
                             request.resource_account = owner.view().substr(13, 12);
                         }
                         return judge(request, policies);
                     });
}

}  // namespace skylens::iam
