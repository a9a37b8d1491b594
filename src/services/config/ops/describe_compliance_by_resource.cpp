// config:DescribeComplianceByResource: each evaluated resource with the worst that any rule found.
//
// IAM: config:DescribeComplianceByResource on *.
// Errors, in order: InvalidParameterValueException (an id without a type),
//   InvalidNextTokenException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/evaluation.h"
#include "services/config/pages.h"
#include "services/config/state.h"

namespace skylens::config {
namespace describe_compliance_by_resource {

constexpr std::int64_t kPageSize = 10;

std::map<ResourceKey, RollUp> roll_ups(const State& state) {
    std::map<ResourceKey, RollUp> all;
    for (const Rule& rule : state.rules) {
        for (const auto& entry : rule.results)
            add_to_roll_up(entry.second.compliance, all[entry.first]);
    }
    return all;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str type = params.str("ResourceType");
    const Str id = params.str("ResourceId");
    if (!id.empty() && type.empty()) {
        return invalid_parameter("ResourceType must be provided when ResourceId is specified.");
    }
    std::vector<Value> rows;
    for (const auto& entry : roll_ups(call.here().config)) {
        if (!type.empty() && entry.first.first != type) continue;
        if (!id.empty() && entry.first.second != id) continue;
        if (!wanted_compliance(params.list("ComplianceTypes"), entry.second.compliance)) continue;
        rows.push_back(Value::object({{"ResourceType", entry.first.first},
                                      {"ResourceId", entry.first.second},
                                      {"Compliance", compliance_value(entry.second)}}));
    }
    std::int64_t limit = params.integer("Limit");
    if (limit == 0) limit = kPageSize;
    Value answer = Value::object();
    SKYLENS_TRY_OK(add_page(std::move(rows), "DescribeComplianceByResource",
                            params.str("NextToken"), limit, "ComplianceByResources", "NextToken",
                            answer));
    return answer;
}

}  // namespace describe_compliance_by_resource

SKYLENS_DEFINE_OP(DescribeComplianceByResource) = {.read = describe_compliance_by_resource::run};

}  // namespace skylens::config
