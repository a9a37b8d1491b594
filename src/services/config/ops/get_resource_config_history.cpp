// config:GetResourceConfigHistory: a resource's configuration items, newest first.
//
// IAM: config:GetResourceConfigHistory on *.
// Errors, in order: NoAvailableConfigurationRecorderException, InvalidTimeRangeException,
//   InvalidLimitException, ResourceNotDiscoveredException, InvalidNextTokenException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/item_json.h"
#include "services/config/pages.h"
#include "services/config/recording.h"
#include "services/config/state.h"

namespace skylens::config {
namespace get_resource_config_history {

constexpr std::int64_t kPageSize = 10;
constexpr std::int64_t kPageMax = 100;

struct Range {
    SimTime from;
    SimTime until;
};

Result<Range> range_of(const aws::ReadCall& call, const aws::Params& params) {
    Range range{call.now - kRetention, params.time("laterTime", call.now)};
    if (params.has("earlierTime")) range.from = params.time("earlierTime");
    const bool given = params.has("earlierTime");
    if (given && (range.from > range.until || range.from > call.now)) {
        return aws::error("InvalidTimeRangeException",
                          "The specified time range is not valid. The earlier time is not "
                          "chronologically before the later time.");
    }
    return range;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().config;
    if (!state.recorder.has_value()) return no_recorder("get resource config history");
    SKYLENS_TRY(const Range range, range_of(call, params));
    std::int64_t limit = params.integer("limit");
    if (limit > kPageMax) {
        return aws::error(
            "InvalidLimitException", "Value '", limit,
            "' at 'limit' failed to satisfy constraint: Member must have value less than "
            "or equal to 100");
    }
    if (limit == 0) limit = kPageSize;
    const ResourceKey key{params.str("resourceType"), params.str("resourceId")};
    const auto found = state.resources.find(key);
    if (found == state.resources.end() || found->second.items.empty()) {
        return aws::error("ResourceNotDiscoveredException", "Resource ", key.second.view(),
                          " of resourceType:", key.first.view(),
                          " is unknown or has not been discovered");
    }
    const auto& items = found->second.items;
    const bool forward = params.str("chronologicalOrder") == "Forward";
    std::vector<Value> rows;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[forward ? i : items.size() - 1 - i];
        if (item.captured < range.from || item.captured > range.until) continue;
        rows.push_back(item_answer(call.world, call.place, key, item));
    }
    Value answer = Value::object();
    SKYLENS_TRY_OK(add_page(std::move(rows), join("GetResourceConfigHistory ", key.second.view()),
                            params.str("nextToken"), limit, "configurationItems", "nextToken",
                            answer));
    return answer;
}

}  // namespace get_resource_config_history

SKYLENS_DEFINE_OP(GetResourceConfigHistory) = {.read = get_resource_config_history::run};

}  // namespace skylens::config
