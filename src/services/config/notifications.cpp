#include "services/config/notifications.h"

#include "services/config/evaluation.h"
#include "services/config/item_json.h"
#include "services/config/resource_type.h"
#include "services/events/events.h"

namespace skylens::config {
namespace {

void put_event(aws::World& world, aws::Place place, const Str& detail_type, const Str& resource,
               Value detail, sim::EffectId cause) {
    events::NewEvent event{"aws.config", detail_type, {}, std::move(detail)};
    if (!resource.empty()) event.resources.push_back(resource);
    events::put_service_event(world, place, event, cause);
}

bool wanted(const aws::World& world, aws::Place place, std::string_view detail_type) {
    return events::anybody_listens(world, place, "aws.config", detail_type);
}

Value result_message(const Rule& rule, const ResourceKey& key, const Evaluation& evaluation) {
    const Value qualifier = Value::object(
        {{"configRuleName", rule.id}, {"resourceType", key.first}, {"resourceId", key.second}});
    Value out = Value::object(
        {{"evaluationResultIdentifier",
          Value::object({{"evaluationResultQualifier", qualifier},
                         {"orderingTimestamp", config_time(evaluation.ordering)}})},
         {"complianceType", compliance_name(evaluation.compliance)},
         {"resultRecordedTime", config_time(evaluation.recorded)},
         {"configRuleInvokedTime", config_time(evaluation.invoked)}});
    if (!evaluation.annotation.empty()) out.set("annotation", evaluation.annotation);
    return out;
}

}  // namespace

void notify_item(aws::World& world, aws::Place place, const ResourceKey& key, const Item& item,
                 const Value& diff) {
    constexpr char kType[] = "Config Configuration Item Change";
    if (!wanted(world, place, kType)) return;
    Value detail = Value::object({{"recordVersion", "1.3"},
                                  {"messageType", "ConfigurationItemChangeNotification"},
                                  {"configurationItemDiff", diff},
                                  {"notificationCreationTime", config_time(world.now)},
                                  {"configurationItem", item_message(world, place, key, item)}});
    put_event(world, place, kType, item.arn, std::move(detail), item.effect);
}

void notify_compliance(aws::World& world, aws::Place place, const Rule& rule, const ResourceKey& key,
                       const Evaluation* before, const Evaluation& after, sim::EffectId cause) {
    constexpr char kType[] = "Config Rules Compliance Change";
    if (!wanted(world, place, kType)) return;
    Value detail = Value::object({{"resourceId", key.second},
                                  {"awsRegion", aws::region_name(place.region)},
                                  {"awsAccountId", world.account(place).id},
                                  {"configRuleName", rule.id},
                                  {"recordVersion", "1.0"},
                                  {"configRuleARN", rule.arn},
                                  {"messageType", "ComplianceChangeNotification"},
                                  {"newEvaluationResult", result_message(rule, key, after)},
                                  {"notificationCreationTime", config_time(world.now)},
                                  {"resourceType", key.first}});
    if (before != nullptr) detail.set("oldEvaluationResult", result_message(rule, key, *before));
    put_event(world, place, kType, {}, std::move(detail), cause);
}

void notify_reevaluation(aws::World& world, aws::Place place, const Value& rule_names,
                         sim::EffectId cause) {
    constexpr char kType[] = "Config Rules Re-evaluation Status";
    if (!wanted(world, place, kType)) return;
    Value detail = Value::object({{"awsAccountId", world.account(place).id},
                                  {"awsRegion", aws::region_name(place.region)},
                                  {"configRuleNames", rule_names},
                                  {"messageType", "ConfigRulesEvaluationStarted"},
                                  {"notificationCreationTime", config_time(world.now)},
                                  {"recordVersion", "1.0"}});
    put_event(world, place, kType, {}, std::move(detail), cause);
}

}  // namespace skylens::config
