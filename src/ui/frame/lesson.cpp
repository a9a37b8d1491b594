// The lesson at the right: brief, tasks with their state, hints, feedback, questions, debrief.
#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/input_text.h"
#include "ui/widgets/markdown.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/progress.h"

namespace skylens::ui {
namespace {

void draw_option_field(FrameContext& context, const learn::Task& task,
                       const learn::AnswerField& field, const std::string& label,
                       std::string_view given) {
    PanelContext& panel = context.panel;
    std::vector<std::string> options;
    int index = -1;
    for (std::size_t i = 0; i < field.options.size(); ++i) {
        options.emplace_back(field.options[i].label.in(panel.screen.language));
        if (field.options[i].value == given) index = static_cast<int>(i);
    }
    Field spec;
    spec.label = label.c_str();
    spec.width = -1;
    if (!select_field(spec, index, options)) return;
    panel.commands.push(GiveAnswer{task.id, field.id,
                                   field.options[static_cast<std::size_t>(index)].value.string()});
}

// A line of text; true when it was left after typing, or Enter was pressed in it.
bool input_field(const char* label, std::string& text, float width) {
    const FieldBorder border(label, false);
    input_line(id_part(label), text, nullptr, width);
    const bool entered = ImGui::IsItemDeactivatedAfterEdit();
    name_item(label, ImGuiItemStatusFlags_Inputable);
    return entered;
}

void draw_field(FrameContext& context, const learn::Task& task, const learn::AnswerField& field) {
    PanelContext& panel = context.panel;
    const std::string key = join(task.id.view(), "/", field.id.view());
    const std::string label = join(field.label.in(panel.screen.language), "###answer-", key);
    const auto& answers = panel.session.director().answers;
    const auto given = answers.find(key);
    const std::string_view current =
        given == answers.end() ? std::string_view() : given->second.as_string();
    if (!field.options.empty()) {
        draw_option_field(context, task, field, label, current);
        return;
    }
    const auto typed = context.state.answers.try_emplace(key, current).first;
    const std::string submit = join(panel.text("lesson.answer"), "###submit-", key);
    Field spec;
    spec.label = label.c_str();
    field_top(spec);
    const bool entered =
        input_field(label.c_str(), typed->second, room() - button_width(submit.c_str()) - kGap);
    ImGui::SameLine(0, kGap);
    const bool pressed =
        button(submit.c_str(), ButtonKind::Normal, {.enabled = !typed->second.empty()});
    field_bottom(spec);
    if ((entered || pressed) && typed->second != current) {
        panel.commands.push(GiveAnswer{task.id, field.id, typed->second});
    }
}

void draw_hints(FrameContext& context, const learn::Task& task) {
    PanelContext& panel = context.panel;
    const auto found = panel.screen.hints_taken.find(task.id);
    const std::size_t taken = found == panel.screen.hints_taken.end() ? 0 : found->second;
    for (std::size_t i = 0; i < taken && i < task.hints.size(); ++i) {
        markdown(join("hint-", task.id.view(), static_cast<std::int64_t>(i)).c_str(),
                 task.hints[i].in(panel.screen.language));
    }
    if (taken >= task.hints.size()) return;
    const std::string label =
        join(panel.texts.format("lesson.hint",
                                {std::to_string(taken + 1), std::to_string(task.hints.size())}),
             "###hint-", task.id.view());
    if (button(label.c_str(), ButtonKind::Link)) panel.commands.push(TakeHint{task.id});
}

// A notice has one style: the marks of bold text and of code are left out.
std::string without_marks(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '`') continue;
        if (text.substr(i, 2) == "**") {
            ++i;
            continue;
        }
        plain += text[i];
    }
    return plain;
}

void draw_task(FrameContext& context, const learn::Task& task, const learn::TaskGrade& grade,
               int number) {
    PanelContext& panel = context.panel;
    const bool done = grade.share >= 1.0;
    ImGui::PushID(task.id.string().c_str());
    divider();
    status(done              ? Tone::Ok
           : grade.share > 0 ? Tone::Warning
                             : Tone::Neutral,
           panel.texts.format(done ? "lesson.task_done" : "lesson.task",
                              {std::to_string(number), std::to_string(task.points)}));
    markdown("text", task.text.in(panel.screen.language));
    if (!done) {
        for (const learn::AnswerField& field : task.fields)
            draw_field(context, task, field);
        for (const std::uint32_t index : grade.feedback) {
            notice(Tone::Warning, panel.text("lesson.feedback"),
                   without_marks(task.feedback[index].say.in(panel.screen.language)));
        }
        draw_hints(context, task);
    }
    ImGui::PopID();
}

void draw_messages(FrameContext& context, const learn::Scenario& scenario) {
    PanelContext& panel = context.panel;
    for (const learn::Message& message : panel.session.director().messages) {
        if (message.item >= scenario.timeline.size()) continue;
        notice(Tone::Info, clock_text(message.time),
               without_marks(scenario.timeline[message.item].step.say.in(panel.screen.language)));
    }
}

}  // namespace

void draw_lesson(FrameContext& context) {
    PanelContext& panel = context.panel;
    const learn::Scenario* scenario = panel.session.scenario();
    if (scenario == nullptr) {
        empty_state(panel.text("lesson.none"), panel.text("lesson.none_text"));
        return;
    }
    const learn::Grade grade = panel.session.grade();
    section_title(scenario->title.in(panel.screen.language));
    progress_bar(
        static_cast<float>(grade.points / static_cast<double>(grade.points_max)),
        join(std::to_string(static_cast<int>(grade.points + 0.001)), "/", grade.points_max));
    markdown("brief", scenario->brief.in(panel.screen.language));
    draw_messages(context, *scenario);
    int number = 0;
    for (std::size_t i = 0; i < scenario->tasks.size(); ++i) {
        draw_task(context, scenario->tasks[i], grade.tasks[i], ++number);
    }
    divider();
    const bool finished = grade.points >= static_cast<double>(grade.points_max);
    if (finished) {
        notice(Tone::Ok, panel.text("lesson.finished"), panel.text("lesson.finished_text"));
        markdown("debrief", scenario->debrief.in(panel.screen.language));
    }
    if (!context.state.quiz_open && !finished) {
        const std::string label = join(panel.text("lesson.show_quiz"), "###show-quiz");
        if (button(label.c_str(), ButtonKind::Link)) context.state.quiz_open = true;
        return;
    }
    section_title(panel.text("quiz.title"), panel.text("quiz.text"));
    draw_quiz(context, scenario->quiz);
}

}  // namespace skylens::ui
