// Questions: choosing, ordering, matching, and the reasons afterwards.
#include <algorithm>

#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

const learn::Question* find_question(const FrameContext& context, const Str& id) {
    for (const learn::Question& question : context.questions) {
        if (question.id == id) return &question;
    }
    return nullptr;
}

// A fixed order in which ordering and matching questions are offered, never the right one.
std::vector<std::uint32_t> offered_order(const learn::Question& question) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < question.options.size(); ++i)
        order.push_back(i);
    std::rotate(order.begin(), order.begin() + 1, order.end());
    if (order.size() > 3) std::swap(order[0], order[2]);
    return order;
}

void draw_choices(FrameContext& context, const learn::Question& question,
                  std::vector<std::uint32_t>& chosen) {
    const Str& language = context.panel.screen.language;
    for (std::uint32_t i = 0; i < question.options.size(); ++i) {
        bool on = std::find(chosen.begin(), chosen.end(), i) != chosen.end();
        const std::string label = join(question.options[i].text.in(language), "###",
                                       question.id.view(), "-", std::int64_t{i});
        if (!checkbox(label.c_str(), on)) continue;
        if (question.kind != learn::QuestionKind::Multiple) chosen.clear();
        chosen.erase(std::remove(chosen.begin(), chosen.end(), i), chosen.end());
        if (on) chosen.push_back(i);
    }
}

void draw_ordering(FrameContext& context, const learn::Question& question,
                   std::vector<std::uint32_t>& chosen) {
    PanelContext& panel = context.panel;
    if (chosen.empty()) chosen = offered_order(question);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        ImGui::PushID(static_cast<int>(chosen[i]));
        const std::string up = join(panel.text("quiz.up"), "###up-", question.id.view());
        if (icon_button(up.c_str(), Icon::ChevronUp, i > 0)) std::swap(chosen[i], chosen[i - 1]);
        ImGui::SameLine(0, kGap);
        ImGui::AlignTextToFramePadding();
        say_wrapped(join(static_cast<std::int64_t>(i + 1), ". ",
                         question.options[chosen[i]].text.in(panel.screen.language)),
                    theme().text);
        ImGui::PopID();
    }
}

void draw_matching(FrameContext& context, const learn::Question& question,
                   std::vector<std::uint32_t>& chosen) {
    const Str& language = context.panel.screen.language;
    const std::uint32_t nobody = static_cast<std::uint32_t>(question.options.size());
    chosen.resize(question.options.size(), nobody);
    const std::vector<std::uint32_t> order = offered_order(question);
    std::vector<std::string> partners;
    for (const std::uint32_t i : order)
        partners.emplace_back(question.options[i].match.in(language));
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const std::string label = join(question.options[i].text.in(language), "###",
                                       question.id.view(), "-", static_cast<std::int64_t>(i));
        const auto found = std::find(order.begin(), order.end(), chosen[i]);
        int index = found == order.end() ? -1 : static_cast<int>(found - order.begin());
        Field field;
        field.label = label.c_str();
        field.width = -1;
        if (select_field(field, index, partners))
            chosen[i] = order[static_cast<std::size_t>(index)];
    }
}

// What was answered for this option, where that is not what the line says; empty: nothing to say.
std::string answer_given(const PanelContext& panel, const learn::Question& question,
                         const std::vector<std::uint32_t>& given, std::uint32_t option) {
    const auto place = std::find(given.begin(), given.end(), option) - given.begin();
    const bool listed = place < static_cast<std::ptrdiff_t>(given.size());
    switch (question.kind) {
        case learn::QuestionKind::Ordering:
            if (!listed || place == option) return {};
            return join(panel.text("quiz.yours"), ": ", static_cast<std::int64_t>(place) + 1, ".");
        case learn::QuestionKind::Matching: {
            const std::uint32_t partner = option < given.size() ? given[option] : option;
            if (partner == option || partner >= question.options.size()) return {};
            return join(panel.text("quiz.yours"), ": ",
                        question.options[partner].match.in(panel.screen.language));
        }
        default:
            return listed ? panel.text("quiz.yours") : "";
    }
}

void draw_result(FrameContext& context, const learn::Question& question,
                 const std::vector<std::uint32_t>& given) {
    PanelContext& panel = context.panel;
    const auto key = learn::answer_key(question);
    if (!key.ok()) {
        notice(Tone::Alarm, panel.text("quiz.broken"), key.error().message);
        return;
    }
    const bool right = learn::score(question, key.value(), given) >= 1.0;
    notice(right ? Tone::Ok : Tone::Warning, panel.text(right ? "quiz.right" : "quiz.wrong"));
    const bool all = question.kind == learn::QuestionKind::Ordering ||
                     question.kind == learn::QuestionKind::Matching;
    for (std::uint32_t i = 0; i < question.options.size(); ++i) {
        const learn::QuestionOption& option = question.options[i];
        const bool in_key =
            std::find(key.value().begin(), key.value().end(), i) != key.value().end();
        std::string text(option.text.in(panel.screen.language));
        if (!option.match.empty()) text += join(" → ", option.match.in(panel.screen.language));
        if (all) text = join(std::int64_t{i} + 1, ". ", text);
        const std::string yours = answer_given(panel, question, given, i);
        if (!yours.empty()) text += join("  (", yours, ")");
        status_sign(in_key ? Tone::Ok : yours.empty() ? Tone::Neutral : Tone::Alarm);
        ImGui::SameLine(0, 6);
        say_wrapped(text, in_key ? theme().tone(Tone::Ok) : theme().text);
        say_wrapped(option.why.in(panel.screen.language), theme().text_muted);
    }
}

void draw_question(FrameContext& context, const learn::Question& question, int number) {
    PanelContext& panel = context.panel;
    ImGui::PushID(question.id.string().c_str());
    divider();
    {
        const FontScope strong(Role::Strong);
        say_wrapped(join(std::int64_t{number}, ". ", question.text.in(panel.screen.language)),
                    theme().text);
    }
    if (question.kind == learn::QuestionKind::Live) badge(panel.text("quiz.live"), Tone::Info);
    const auto answered = panel.screen.questions_answered.find(question.id);
    if (answered != panel.screen.questions_answered.end()) {
        draw_result(context, question, answered->second);
    } else {
        std::vector<std::uint32_t>& chosen = context.state.choices[question.id.string()];
        if (question.kind == learn::QuestionKind::Ordering) {
            draw_ordering(context, question, chosen);
        } else if (question.kind == learn::QuestionKind::Matching) {
            draw_matching(context, question, chosen);
        } else {
            draw_choices(context, question, chosen);
        }
        const std::string label = join(panel.text("quiz.check"), "###check-", question.id.view());
        if (button(label.c_str(), ButtonKind::Normal, {.enabled = !chosen.empty()})) {
            panel.commands.push(AnswerQuestion{question.id, chosen});
        }
    }
    ImGui::PopID();
}

}  // namespace

void draw_quiz(FrameContext& context, const std::vector<Str>& questions) {
    int number = 0;
    for (const Str& id : questions) {
        const learn::Question* question = find_question(context, id);
        if (question != nullptr) draw_question(context, *question, ++number);
    }
}

}  // namespace skylens::ui
