// config:ListDiscoveredResources: the resources of a type that Config knows, by id.
//
// IAM: config:ListDiscoveredResources on *.
// Errors, in order: ValidationException (ids and a name at once; more than 20 ids),
//   InvalidLimitException, NoAvailableConfigurationRecorderException, InvalidNextTokenException.
// CloudTrail: the usual way.
//
// Deviations from AWS: types that the recorder does not cover are not listed.
#include <algorithm>

#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/pages.h"
#include "services/config/recording.h"
#include "services/config/state.h"

namespace skylens::config {
namespace list_discovered_resources {

constexpr std::int64_t kPageSize = 100;
constexpr std::size_t kIdsMax = 20;

struct Wanted {
    Str type;
    std::vector<Value> ids;
    Str name;
    bool deleted = false;
};

bool matches(const Wanted& wanted, const ResourceKey& key, const Resource& resource) {
    if (key.first != wanted.type || resource.items.empty()) return false;
    if (!wanted.deleted && !exists(resource)) return false;
    if (!wanted.name.empty() && resource.items.back().name != wanted.name) return false;
    return wanted.ids.empty() ||
           std::any_of(wanted.ids.begin(), wanted.ids.end(),
                       [&](const Value& id) { return id.as_string() == key.second.view(); });
}

Value row_of(const ResourceKey& key, const Resource& resource) {
    const Item& item = resource.items.back();
    Value row = Value::object({{"resourceType", key.first}, {"resourceId", key.second}});
    if (!item.name.empty()) row.set("resourceName", item.name);
    if (item.status == ItemStatus::Deleted)
        row.set("resourceDeletionTime", cli_time(item.captured));
    return row;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Wanted wanted{params.str("resourceType"), params.list("resourceIds"),
                        params.str("resourceName"), params.flag("includeDeletedResources")};
    if (!wanted.ids.empty() && !wanted.name.empty()) {
        return validation("Both Resource ID and Resource Name cannot be specified in the request");
    }
    if (wanted.ids.size() > kIdsMax) {
        return validation(
            "The specified list had more than 20 resource ID's. It must have '20' or less items");
    }
    const State& state = call.here().config;
    if (!state.recorder.has_value()) return no_recorder("list discovered resources");
    std::vector<Value> rows;
    for (const auto& entry : state.resources) {
        if (matches(wanted, entry.first, entry.second))
            rows.push_back(row_of(entry.first, entry.second));
    }
    std::int64_t limit = params.integer("limit");
    if (limit == 0) limit = kPageSize;
    Value answer = Value::object();
    SKYLENS_TRY_OK(add_page(std::move(rows), join("ListDiscoveredResources ", wanted.type.view()),
                            params.str("nextToken"), limit, "resourceIdentifiers", "nextToken",
                            answer));
    return answer;
}

}  // namespace list_discovered_resources

SKYLENS_DEFINE_OP(ListDiscoveredResources) = {.read = list_discovered_resources::run};

}  // namespace skylens::config
