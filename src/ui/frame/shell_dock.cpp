// The shell: the aws and sim command lines.
#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/widgets/button.h"

namespace skylens::ui {
namespace {

struct InputHelp {
    FrameContext* context;
};

void replace_text(ImGuiInputTextCallbackData* data, std::string_view text) {
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, text.data(), text.data() + text.size());
}

void move_in_history(FrameContext& context, ImGuiInputTextCallbackData* data) {
    FrameState& state = context.state;
    const std::vector<ShellLine>& lines = context.panel.screen.shell;
    const int step = data->EventKey == ImGuiKey_UpArrow ? -1 : 1;
    int at = state.shell_history < 0 ? static_cast<int>(lines.size()) : state.shell_history;
    at += step;
    while (at >= 0 && at < static_cast<int>(lines.size()) &&
           lines[static_cast<std::size_t>(at)].input.empty()) {
        at += step;
    }
    if (at < 0) return;
    const bool past = at >= static_cast<int>(lines.size());
    state.shell_history = past ? -1 : at;
    replace_text(data, past ? std::string_view()
                            : std::string_view(lines[static_cast<std::size_t>(at)].input));
}

void complete(FrameContext& context, ImGuiInputTextCallbackData* data) {
    const std::string_view line(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    const shell::Completion found =
        context.shell.complete_at(line, static_cast<std::size_t>(data->CursorPos));
    context.state.shell_candidates.clear();
    if (found.candidates.empty()) return;
    // What all candidates have in common is filled in; a single one is finished with a blank.
    std::string common = found.candidates.front();
    for (const auto& candidate : found.candidates) {
        std::size_t same = 0;
        while (same < common.size() && same < candidate.size() && common[same] == candidate[same])
            ++same;
        common.resize(same);
    }
    if (found.candidates.size() == 1) {
        common += ' ';
    } else {
        context.state.shell_candidates = found.candidates;
    }
    const int begin = static_cast<int>(found.start);
    data->DeleteChars(begin, data->CursorPos - begin);
    data->InsertChars(begin, common.c_str());
}

int on_input(ImGuiInputTextCallbackData* data) {
    FrameContext& context = *static_cast<InputHelp*>(data->UserData)->context;
    std::string& text = context.state.shell_input;
    switch (data->EventFlag) {
        case ImGuiInputTextFlags_CallbackResize:
            text.resize(static_cast<std::size_t>(data->BufTextLen));
            data->Buf = text.data();
            break;
        case ImGuiInputTextFlags_CallbackHistory:
            move_in_history(context, data);
            break;
        case ImGuiInputTextFlags_CallbackCompletion:
            complete(context, data);
            break;
        default:
            break;
    }
    return 0;
}

void draw_lines(FrameContext& context) {
    const std::vector<ShellLine>& lines = context.panel.screen.shell;
    for (const ShellLine& line : lines) {
        if (!line.input.empty()) say_wrapped("$ " + line.input, theme().accent);
        if (!line.output.empty())
            say_wrapped(line.output, line.failed ? theme().tone(Tone::Alarm) : theme().text);
    }
    if (lines.empty()) say_wrapped(context.panel.text("shell.welcome"), theme().text_muted);
    std::string candidates;
    for (const std::string& candidate : context.state.shell_candidates)
        candidates += candidate + "   ";
    if (!candidates.empty()) say_wrapped(candidates, theme().text_muted);
    if (context.state.shell_scroll) ImGui::SetScrollHereY(1.0f);
    context.state.shell_scroll = false;
}

}  // namespace

void draw_shell(FrameContext& context) {
    PanelContext& panel = context.panel;
    FrameState& state = context.state;
    if (!panel.screen.shell.empty()) {
        // In line with the tabs, which are higher than a link.
        const float tabs = last_item().height();
        ImGui::SameLine(0, kGapLarge);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + (tabs - ImGui::GetFrameHeight()) / 2);
        const std::string copy = join(panel.text("shell.copy"), "###copy-output");
        if (button(copy.c_str(), ButtonKind::Link))
            panel.commands.push(CopyText{panel.screen.shell.back().output});
    }
    const FontScope mono(Role::Mono);
    const float line_height = ImGui::GetFrameHeightWithSpacing();
    ImGui::BeginChild("shell-output", ImVec2(0, ImGui::GetContentRegionAvail().y - line_height));
    draw_lines(context);
    ImGui::EndChild();
    if (state.shell_focus) ImGui::SetKeyboardFocusHere();
    state.shell_focus = false;
    InputHelp help{&context};
    ImGui::SetNextItemWidth(-1);
    const bool entered = ImGui::InputTextWithHint(
        "###shell-input", panel.text("shell.hint"), state.shell_input.data(),
        state.shell_input.capacity() + 1,
        ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory |
            ImGuiInputTextFlags_CallbackCompletion | ImGuiInputTextFlags_CallbackResize,
        on_input, &help);
    if (!entered || state.shell_input.empty()) return;
    panel.commands.push(RunShellLine{state.shell_input});
    state.shell_input.clear();
    state.shell_candidates.clear();
    state.shell_history = -1;
    state.shell_scroll = true;
    state.shell_focus = true;
}

}  // namespace skylens::ui
