// config:GetComplianceDetailsByResource: what each rule found about a resource.
//
// IAM: config:GetComplianceDetailsByResource on *.
// Errors: InvalidParameterValueException (type or id missing; INSUFFICIENT_DATA is not a result).
// CloudTrail: the usual way.
//
// Deviations from AWS: proactive evaluations (ResourceEvaluationId) are refused.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/evaluation.h"
#include "services/config/pages.h"
#include "services/config/state.h"

namespace skylens::config {
namespace get_compliance_details_by_resource {

constexpr std::int64_t kPageSize = 100;

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("ResourceEvaluationId")) return aws::not_simulated("proactive evaluation");
    const ResourceKey key{params.str("ResourceType"), params.str("ResourceId")};
    if (key.first.empty() || key.second.empty()) {
        return invalid_parameter("Both ResourceType and ResourceId must be specified.");
    }
    const std::vector<Value>& types = params.list("ComplianceTypes");
    for (const Value& type : types) {
        if (type.as_string() != "INSUFFICIENT_DATA") continue;
        return invalid_parameter(
            "INSUFFICIENT_DATA is not a supported ComplianceType for "
            "GetComplianceDetailsByResource.");
    }
    SKYLENS_TRY(const std::vector<const Rule*> rules, named_rules(call.here().config, {}));
    std::vector<Value> rows;
    for (const Rule* rule : rules) {
        const auto found = rule->results.find(key);
        if (found == rule->results.end()) continue;
        if (!wanted_compliance(types, found->second.compliance)) continue;
        rows.push_back(result_value(*rule, key, found->second));
    }
    Value answer = Value::object();
    SKYLENS_TRY_OK(add_page(std::move(rows), "GetComplianceDetailsByResource",
                            params.str("NextToken"), kPageSize, "EvaluationResults", "NextToken",
                            answer));
    return answer;
}

}  // namespace get_compliance_details_by_resource

SKYLENS_DEFINE_OP(GetComplianceDetailsByResource) = {
    .read = get_compliance_details_by_resource::run};

}  // namespace skylens::config
