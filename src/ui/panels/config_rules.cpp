#include "ui/details/config_detail.h"
#include "ui/fill.h"
#include "ui/list_page.h"

namespace skylens::ui {
namespace config_rules {

Badge badge(const aws::World& world, aws::Place place) { return config_badge(world, place); }

Value with_ssh(const Value&) {
    const Value source =
        Value::object({{"Owner", "AWS"}, {"SourceIdentifier", "INCOMING_SSH_DISABLED"}});
    return Value::object({{"ConfigRule", Value::object({{"ConfigRuleName", "restricted-ssh"},
                                                        {"Source", source}})}});
}

Value with_recorder(const Value&) {
    const Value recorder = Value::object({{"name", "default"},
                                          {"roleARN",
                                           "arn:aws:iam::111111111111:role/aws-service-role/"
                                           "config.amazonaws.com/AWSServiceRoleForConfig"}});
    return Value::object({{"ConfigurationRecorder", recorder}});
}

Value with_channel(const Value&) {
    return Value::object(
        {{"DeliveryChannel",
          Value::object({{"name", "default"}, {"s3BucketName", "my-config-history"}})}});
}

Value with_default(const Value&) {
    return Value::object({{"ConfigurationRecorderName", "default"}});
}

const ListPage& page() {
    static const ListPage kPage = {
        .service = "config",
        .operation = "DescribeComplianceByConfigRule",
        .rows = "ComplianceByConfigRules/*",
        .id = "ConfigRuleName",
        .title = "config.rules",
        .empty = "config.rules_empty",
        .columns =
            {
                {"col.name", "ConfigRuleName", 260, ListColumn::Kind::Text},
                {"col.compliance", "Compliance/ComplianceType", 170, ListColumn::Kind::Status},
                {"col.count", "Compliance/ComplianceContributorCount/CappedCount", 90,
                 ListColumn::Kind::Text},
            },
        .actions =
            {
                {"PutConfigRule", "config.put_rule", false, with_ssh},
                {"StartConfigRulesEvaluation", "config.evaluate", true,
                 fill_list<"ConfigRuleNames", "ConfigRuleName">},
                {"DeleteConfigRule", "config.delete_rule", true, fill<"ConfigRuleName">},
                {"PutConfigurationRecorder", "config.put_recorder", false, with_recorder},
                {"PutDeliveryChannel", "config.put_channel", false, with_channel},
                {"StartConfigurationRecorder", "config.start_recorder", false, with_default},
            },
        .detail = draw_evaluations,
    };
    return kPage;
}

void draw(PanelContext& context) { draw_list_page(context, page()); }

}  // namespace config_rules

SKYLENS_DEFINE_PANEL(ConfigRules) = {.id = "config-rules",
                                     .group = "config",
                                     .title = "config.rules",
                                     .draw = config_rules::draw,
                                     .badge = config_rules::badge};

}  // namespace skylens::ui
