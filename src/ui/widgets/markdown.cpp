#include "ui/widgets/markdown.h"

#include <vector>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kListIndent = 20.0f;
constexpr float kLineGap = 5.0f;

enum class Style : std::uint8_t { Plain, Bold, Code, Link };

struct Run {
    std::string_view text;
    std::string_view target;
    Style style = Style::Plain;
};

// The run that a mark at the beginning of `text` opens, and how many characters it takes with its
// marks; 0 when the mark has no partner or is none.
std::size_t marked_run(std::string_view text, Run& run) {
    const auto between = [text](std::size_t from, std::size_t to) {
        return text.substr(from, to - from);
    };
    if (text.starts_with("**")) {
        const std::size_t end = text.find("**", 2);
        if (end == std::string_view::npos || end == 2) return 0;
        run = {between(2, end), {}, Style::Bold};
        return end + 2;
    }
    if (text.starts_with('*') && text.size() > 1 && text[1] != ' ' && text[1] != '*') {
        const std::size_t end = text.find('*', 1);
        if (end == std::string_view::npos || text[end - 1] == ' ') return 0;
        run = {between(1, end), {}, Style::Bold};
        return end + 1;
    }
    if (text.starts_with('`')) {
        const std::size_t end = text.find('`', 1);
        if (end == std::string_view::npos || end == 1) return 0;
        run = {between(1, end), {}, Style::Code};
        return end + 1;
    }
    if (text.starts_with('[')) {
        const std::size_t middle = text.find("](", 1);
        const std::size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
        if (end == std::string_view::npos) return 0;
        run = {between(1, middle), between(middle + 2, end), Style::Link};
        return end + 1;
    }
    return 0;
}

// Splits a line into runs of one style.
std::vector<Run> runs_of(std::string_view line) {
    std::vector<Run> runs;
    std::size_t plain = 0;
    for (std::size_t at = 0; at < line.size();) {
        Run run;
        const std::size_t size = marked_run(line.substr(at), run);
        if (size == 0) {
            ++at;
            continue;
        }
        if (at > plain) runs.push_back({line.substr(plain, at - plain)});
        runs.push_back(run);
        at += size;
        plain = at;
    }
    if (plain < line.size()) runs.push_back({line.substr(plain)});
    return runs;
}

// Sets runs into lines as wide as the window, word by word.
class Setter {
  public:
    Setter(Role role, ImU32 color)
        : role_(role), color_(color), left_(ImGui::GetCursorScreenPos().x), right_(left_ + room()) {
        at_ = ImGui::GetCursorScreenPos();
        const FontScope scope(role_);
        line_ = ImGui::GetTextLineHeight();
    }
    // Gives the target of a link that was followed.
    std::string_view add(const Run& run);
    void finish();

  private:
    void word(std::string_view text, const Run& run);
    void link(const Run& run, float width);
    // How much of a link's text goes on the current line in one piece: whole words.
    std::size_t link_piece(std::string_view text) const;
    void new_line() {
        at_.x = left_;
        at_.y += line_ + kLineGap;
    }

    Role role_;
    ImU32 color_;
    float left_, right_;
    float line_ = 0;
    ImVec2 at_;
    std::string_view followed_;
    int links_ = 0;
};

// A word that is wider than the line is broken where it must.
std::size_t fitting(std::string_view text, float width) {
    const char* end = text.data();
    ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), width, 0, text.data(),
                                    text.data() + text.size(), &end);
    return end == text.data() ? text.size() : static_cast<std::size_t>(end - text.data());
}

void Setter::word(std::string_view text, const Run& run) {
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float pad = run.style == Style::Code ? 3.0f : 0.0f;
    float width = text_width(text) + 2 * pad;
    if (at_.x > left_ && at_.x + width > right_) new_line();
    while (width > right_ - left_ && text.size() > 1) {
        const std::size_t kept = fitting(text, right_ - at_.x - 2 * pad);
        if (kept >= text.size()) break;
        text_at(list, ImVec2(at_.x + pad, at_.y), run.style == Style::Link ? t.link : color_,
                text.substr(0, kept));
        text = text.substr(kept);
        width = text_width(text) + 2 * pad;
        new_line();
    }
    if (run.style == Style::Code) {
        list.AddRectFilled(ImVec2(at_.x, at_.y), ImVec2(at_.x + width, at_.y + line_),
                           fade(t.text_muted, t.dark ? 0.18f : 0.13f), 3);
    }
    const float drop = (line_ - ImGui::GetTextLineHeight()) / 2;
    text_at(list, ImVec2(at_.x + pad, at_.y + drop), run.style == Style::Link ? t.link : color_,
            text);
    if (run.style == Style::Link) link(run, width);
    at_.x += width;
}

void Setter::link(const Run& run, float width) {
    const ImVec2 back = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(at_);
    const std::string label = std::string(run.text) + "###link" + std::to_string(links_) + "_" +
                              std::to_string(static_cast<int>(at_.y - left_));
    if (ImGui::InvisibleButton(label.c_str(), ImVec2(width, line_), ImGuiButtonFlags_EnableNav))
        followed_ = run.target;
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const float y = at_.y + line_ - 1;
    ImGui::GetWindowDrawList()->AddLine(ImVec2(at_.x, y), ImVec2(at_.x + width, y),
                                        fade(theme().link, hovered ? 1.0f : 0.4f));
    ImGui::SetCursorScreenPos(back);
}

std::size_t Setter::link_piece(std::string_view text) const {
    const float space =
        right_ - (at_.x > left_ && at_.x + text_width(text.substr(0, text.find(' '))) > right_
                      ? left_
                      : at_.x);
    std::size_t end = text.find(' ');
    while (end != std::string_view::npos) {
        const std::size_t next = text.find(' ', end + 1);
        if (text_width(text.substr(0, next)) > space) return end;
        end = next;
    }
    return text.size();
}

std::string_view Setter::add(const Run& run) {
    followed_ = {};
    ++links_;
    const Role role = run.style == Style::Bold   ? Role::Strong
                      : run.style == Style::Code ? Role::Mono
                                                 : role_;
    const FontScope scope(role);
    const float blank = text_width(" ");
    std::string_view rest = run.text;
    // A command that is longer than a line breaks at its blanks.
    const bool whole = run.style == Style::Code && text_width(run.text) + 6 <= right_ - left_;
    while (!rest.empty()) {
        if (rest[0] == ' ') {
            if (at_.x > left_) at_.x += blank;
            rest.remove_prefix(1);
            continue;
        }
        const std::size_t end = whole                      ? rest.size()
                                : run.style == Style::Link ? link_piece(rest)
                                                           : rest.find(' ');
        const std::size_t size = end == std::string_view::npos ? rest.size() : end;
        word(rest.substr(0, size), run);
        rest.remove_prefix(size);
    }
    return followed_;
}

void Setter::finish() {
    ImGui::SetCursorScreenPos(ImVec2(left_, at_.y + line_));
    ImGui::Dummy(ImVec2(0, 0));
}

// Gives the target of a link that was followed.
std::string_view paragraph(std::string_view line, Role role, ImU32 color) {
    Setter setter(role, color);
    std::string_view followed;
    for (const Run& run : runs_of(line)) {
        const std::string_view target = setter.add(run);
        if (!target.empty()) followed = target;
    }
    setter.finish();
    return followed;
}

void code_block(std::string_view text) {
    const FontScope scope(Role::Mono);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = room();
    const ImVec2 size =
        ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, width - 24);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end(start.x + width, start.y + size.y + 18);
    list.AddRectFilled(start, end, theme().sunken, kRounding);
    list.AddRect(start, end, theme().border, kRounding);
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), snap(ImVec2(start.x + 12, start.y + 9)),
                 theme().text, text.data(), text.data() + text.size(), width - 24);
    ImGui::Dummy(ImVec2(width, size.y + 18));
}

// How many characters make a list's mark at the line's beginning ("- ", "12. "); 0 when none.
std::size_t list_mark(std::string_view line) {
    if (line.starts_with("- ") || line.starts_with("* ")) return 2;
    std::size_t i = 0;
    while (i < line.size() && line[i] >= '0' && line[i] <= '9')
        ++i;
    return i > 0 && line.substr(i).starts_with(". ") ? i + 2 : 0;
}

std::string_view list_item(std::string_view line, std::size_t mark) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (line[0] == '-' || line[0] == '*') {
        list.AddCircleFilled(snap(ImVec2(at.x + 8, at.y + ImGui::GetTextLineHeight() / 2 + 1)),
                             2.2f, theme().text_muted);
    } else {
        text_at(list, at, theme().text_muted, line.substr(0, mark - 1));
    }
    ImGui::Indent(kListIndent);
    const std::string_view followed = paragraph(line.substr(mark), Role::Body, theme().text);
    ImGui::Unindent(kListIndent);
    return followed;
}

std::string_view heading(std::string_view line) {
    const std::size_t level = line.find_first_not_of('#');
    ImGui::Dummy(ImVec2(0, 2));
    const std::string_view text =
        line.substr(level == std::string_view::npos ? line.size() : level);
    return paragraph(text.substr(text.find_first_not_of(' ') == std::string_view::npos
                                     ? 0
                                     : text.find_first_not_of(' ')),
                     level == 1 ? Role::Heading : Role::Strong, theme().text);
}

}  // namespace

std::string markdown(const char* id, std::string_view text) {
    ImGui::PushID(id);
    std::string_view followed;
    int number = 0;
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.starts_with("```")) {
            const std::size_t begin = end == std::string_view::npos ? text.size() : end + 1;
            const std::size_t close = text.find("```", begin);
            const std::string_view code =
                text.substr(begin, close == std::string_view::npos ? close : close - begin);
            code_block(code.ends_with('\n') ? code.substr(0, code.size() - 1) : code);
            end = close == std::string_view::npos ? close : text.find('\n', close);
        } else if (line.empty()) {
            ImGui::Dummy(ImVec2(0, 1));
        } else {
            ImGui::PushID(++number);
            const std::size_t mark = list_mark(line);
            const std::string_view target = line[0] == '#' ? heading(line)
                                            : mark > 0     ? list_item(line, mark)
                                                       : paragraph(line, Role::Body, theme().text);
            if (!target.empty()) followed = target;
            ImGui::PopID();
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    ImGui::PopID();
    return std::string(followed);
}

}  // namespace skylens::ui
