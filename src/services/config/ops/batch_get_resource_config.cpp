// config:BatchGetResourceConfig: the latest item of up to 100 resources, without tags and
// relationships.
//
// IAM: config:BatchGetResourceConfig on *.
// Errors: NoAvailableConfigurationRecorderException. Resources that are not known are left out.
// CloudTrail: the usual way.
//
// Deviations from AWS: nothing is ever left unprocessed.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/item_json.h"
#include "services/config/recording.h"
#include "services/config/state.h"

namespace skylens::config {
namespace batch_get_resource_config {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().config;
    if (!state.recorder.has_value()) return no_recorder("batch get resource config");
    Value items = Value::array();
    for (const Value& asked : params.list("resourceKeys")) {
        const ResourceKey key{asked["resourceType"].as_str(), asked["resourceId"].as_str()};
        const auto found = state.resources.find(key);
        if (found == state.resources.end() || !exists(found->second)) continue;
        items.push(base_item_answer(call.world, call.place, key, found->second.items.back()));
    }
    return Value::object({{"baseConfigurationItems", std::move(items)},
                          {"unprocessedResourceKeys", Value::array()}});
}

}  // namespace batch_get_resource_config

SKYLENS_DEFINE_OP(BatchGetResourceConfig) = {.read = batch_get_resource_config::run};

}  // namespace skylens::config
