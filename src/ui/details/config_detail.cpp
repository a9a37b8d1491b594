#include "ui/details/config_detail.h"

#include "services/config/state.h"
#include "ui/draw.h"
#include "ui/list_page.h"
#include "ui/reading.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {

void draw_evaluations(PanelContext& context, const Value& row) {
    const Result<Value>& answer = read(context, "config", "GetComplianceDetailsByConfigRule",
                                       Value::object({{"ConfigRuleName", row["ConfigRuleName"]}}));
    if (!answer.ok()) {
        say_wrapped(answer.error().message, theme().text_muted);
        return;
    }
    for (const Value* result : values_at(answer.value(), "EvaluationResults/*")) {
        const std::string verdict = text_at_path(*result, "ComplianceType");
        const std::string path = "EvaluationResultIdentifier/EvaluationResultQualifier/";
        status(tone_of_word(verdict),
               join(verdict, "  ", text_at_path(*result, path + "ResourceType"), "  ",
                    text_at_path(*result, path + "ResourceId")));
        const std::string annotation = text_at_path(*result, "Annotation");
        if (!annotation.empty()) say_wrapped(annotation, theme().text_muted);
    }
}

Badge config_badge(const aws::World& world, aws::Place place) {
    Badge badge;
    for (const auto& rule : world.at(place).config->rules) {
        for (const auto& result : rule.results) {
            if (result.second.compliance == config::Compliance::NonCompliant) ++badge.count;
        }
    }
    badge.alarming = badge.count > 0;
    return badge;
}

}  // namespace skylens::ui
