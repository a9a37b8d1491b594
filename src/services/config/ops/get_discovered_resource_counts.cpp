// config:GetDiscoveredResourceCounts: how many resources of each type Config knows, most first.
//
// IAM: config:GetDiscoveredResourceCounts on *.
// Errors: InvalidNextTokenException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "aws/operation.h"
#include "base/sort.h"
#include "services/config/errors.h"
#include "services/config/pages.h"
#include "services/config/recording.h"
#include "services/config/state.h"

namespace skylens::config {
namespace get_discovered_resource_counts {

constexpr std::int64_t kPageSize = 100;

bool wanted(const std::vector<Value>& types, std::string_view type) {
    return types.empty() || std::any_of(types.begin(), types.end(), [&](const Value& name) {
               return name.as_string() == type;
           });
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    std::map<Str, std::int64_t> counts;
    std::int64_t total = 0;
    for (const auto& entry : call.here().config->resources) {
        if (!exists(entry.second) || !wanted(params.list("resourceTypes"), entry.first.first))
            continue;
        ++counts[entry.first.first];
        ++total;
    }
    std::vector<std::pair<Str, std::int64_t>> sorted(counts.begin(), counts.end());
    sort_stably(sorted, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<Value> rows;
    for (const auto& entry : sorted) {
        rows.push_back(Value::object({{"resourceType", entry.first}, {"count", entry.second}}));
    }
    std::int64_t limit = params.integer("limit");
    if (limit == 0) limit = kPageSize;
    Value answer = Value::object({{"totalDiscoveredResources", total}});
    SKYLENS_TRY_OK(add_page(std::move(rows), "GetDiscoveredResourceCounts", params.str("nextToken"),
                            limit, "resourceCounts", "nextToken", answer));
    return answer;
}

}  // namespace get_discovered_resource_counts

SKYLENS_DEFINE_OP(GetDiscoveredResourceCounts) = {.read = get_discovered_resource_counts::run};

}  // namespace skylens::config
