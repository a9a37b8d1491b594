#include "services/iam/policy/decision_value.h"

#include "services/iam/state.h"

namespace skylens::iam {
namespace {

Value statement_value(const StatementRef& ref) {
    Value out = Value::object();
    out.set("policyType", Str(policy_type_name(ref.type)));
    out.set("policy", ref.policy);
    out.set("statement", ref.statement);
    if (!ref.sid.empty()) out.set("sid", ref.sid);
    out.set("effect", ref.effect == StatementEffect::Deny ? Value("Deny") : Value("Allow"));
    return out;
}

Value miss_value(const NearMiss& miss) {
    Value out = Value::object();
    out.set("policyType", Str(policy_type_name(miss.nearest.type)));
    if (miss.nearest.statement < 0) {
        out.set("nearest", Value());
        return out;
    }
    out.set("nearest", statement_value(miss.nearest));
    out.set("failed", Str(element_name(miss.failed)));
    out.set("detail", miss.detail);
    return out;
}

}  // namespace

Value decision_value(const Decision& decision) {
    Value by = Value::array();
    for (const StatementRef& ref : decision.by)
        by.push(statement_value(ref));
    Value missing = Value::array();
    for (const NearMiss& miss : decision.missing)
        missing.push(miss_value(miss));
    Value out = Value::object();
    out.set("decision", Str(decision_name(decision.verdict.kind)));
    out.set("by", std::move(by));
    out.set("missing", std::move(missing));
    return out;
}

}  // namespace skylens::iam
