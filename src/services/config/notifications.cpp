#include "services/config/notifications.h"

#include "services/config/evaluation.h"
#include "services/config/item_json.h"
#include "services/config/resource_type.h"
#include "services/config/state.h"
#include "services/events/events.h"
#include "services/sns/sns.h"

namespace skylens::config {
namespace {

constexpr std::size_t kSubjectMax = 100;  // SNS refuses longer ones

bool wanted(const aws::World& world, aws::Place place, std::string_view detail_type) {
    const State& state = world.at(place).config;
    const bool topic = state.channel.has_value() && !state.channel->topic_arn.empty();
    return topic || events::anybody_listens(world, place, "aws.config", detail_type);
}

Str cut(const std::string& subject) {
    if (subject.size() <= kSubjectMax) return Str(subject);
    return Str(subject.substr(0, kSubjectMax - 3) + "...");
}

// AWS Config publishes as the service, so the topic's policy must let config.amazonaws.com in.
void publish(aws::World& world, aws::Place place, const std::string& subject, const Value& message,
             sim::EffectId cause) {
    std::optional<DeliveryChannel>& channel = world.at(place).config->channel;
    if (!channel.has_value() || channel->topic_arn.empty()) return;
    ServiceCaller caller;
    caller.service = "config.amazonaws.com";
    caller.source_account = world.account(place).id;
    const Result<Str> sent = sns::publish_for(world, caller, channel->topic_arn,
                                              {cut(subject), Str(to_json(message)), {}, {}}, cause);
    channel->stream_tried = true;
    channel->stream_changed = world.now;
    channel->stream_error_code = sent.ok() ? Str() : Str(sent.error().code);
    channel->stream_error_message = sent.ok() ? Str() : Str(sent.error().message);
}

struct Notice {
    Str detail_type;
    Str resource;         // ARN for the event's resources; may be empty
    std::string subject;  // of the message
    Value detail;
};

void tell(aws::World& world, aws::Place place, const Notice& notice, sim::EffectId cause) {
    events::NewEvent event{"aws.config", notice.detail_type, {}, notice.detail};
    if (!notice.resource.empty()) event.resources.push_back(notice.resource);
    events::put_service_event(world, place, event, cause);
    publish(world, place, notice.subject, notice.detail, cause);
}

std::string subject_start(aws::Place place, const ResourceKey& key) {
    return join("[AWS Config:", aws::region_name(place.region), "] ", key.first.view(), " ",
                key.second.view(), " ");
}

const char* verb_of(const Value& diff) {
    const std::string_view type = diff["changeType"].as_string();
    return type == "CREATE" ? "Created" : type == "DELETE" ? "Deleted" : "Updated";
}

Value result_message(const Rule& rule, const ResourceKey& key, const Evaluation& evaluation) {
    const Value qualifier = Value::object(
        {{"configRuleName", rule.id}, {"resourceType", key.first}, {"resourceId", key.second}});
    Value out =
        Value::object({{"evaluationResultIdentifier",
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
    static constexpr char kType[] = "Config Configuration Item Change";
    if (!wanted(world, place, kType)) return;
    Value detail = Value::object({{"recordVersion", "1.3"},
                                  {"messageType", "ConfigurationItemChangeNotification"},
                                  {"configurationItemDiff", diff},
                                  {"notificationCreationTime", config_time(world.now)},
                                  {"configurationItem", item_message(world, place, key, item)}});
    tell(world, place,
         {kType, item.arn,
          join(subject_start(place, key), verb_of(diff), " in Account ",
               world.account(place).id.view()),
          std::move(detail)},
         item.effect);
}

void notify_compliance(aws::World& world, aws::Place place, const Rule& rule,
                       const ResourceKey& key, const Evaluation* before, const Evaluation& after,
                       sim::EffectId cause) {
    static constexpr char kType[] = "Config Rules Compliance Change";
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
    tell(world, place,
         {kType,
          {},
          join(subject_start(place, key), "is ", compliance_name(after.compliance), " with ",
               rule.id.view(), " in Account ", world.account(place).id.view()),
          std::move(detail)},
         cause);
}

void notify_reevaluation(aws::World& world, aws::Place place, const Value& rule_names,
                         sim::EffectId cause) {
    static constexpr char kType[] = "Config Rules Re-evaluation Status";
    if (!wanted(world, place, kType)) return;
    Value detail = Value::object({{"awsAccountId", world.account(place).id},
                                  {"awsRegion", aws::region_name(place.region)},
                                  {"configRuleNames", rule_names},
                                  {"messageType", "ConfigRulesEvaluationStarted"},
                                  {"notificationCreationTime", config_time(world.now)},
                                  {"recordVersion", "1.0"}});
    tell(world, place,
         {kType,
          {},
          join("[AWS Config:", aws::region_name(place.region),
               "] Config Rules Evaluation Started in Account ", world.account(place).id.view()),
          std::move(detail)},
         cause);
}

}  // namespace skylens::config
