#include "ui/widgets/command_preview.h"

#include <algorithm>
#include <string>
#include <vector>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/button.h"

namespace skylens::ui {
namespace {

constexpr float kContinuedIndent = 20.0f;

struct Word {
    std::string_view text;
    ImU32 color = 0;
    bool option = false;
};

// The end of the word that begins at `from`: blanks inside quotes belong to it.
std::size_t word_end(std::string_view text, std::size_t from) {
    char quote = '\0';
    for (std::size_t i = from; i < text.size(); ++i) {
        if (quote != '\0') {
            if (text[i] == quote) quote = '\0';
        } else if (text[i] == '\'' || text[i] == '"') {
            quote = text[i];
        } else if (text[i] == ' ') {
            return i;
        }
    }
    return text.size();
}

std::vector<Word> words_of(std::string_view command) {
    const Theme& t = theme();
    std::vector<Word> words;
    for (std::size_t at = 0; at < command.size();) {
        const std::size_t end = word_end(command, at);
        const std::string_view text = command.substr(at, end - at);
        if (!text.empty()) {
            const bool option = text.starts_with("--");
            const bool name = words.size() < 3 && !option;
            const ImU32 color = option          ? t.code[3]
                                : words.empty() ? t.text_muted
                                : name          ? t.code[0]
                                                : t.code[1];
            words.push_back({text, color, option});
        }
        at = end + 1;
    }
    return words;
}

// As much of the text's first line as fits into the width, and at least a character of it.
std::string_view fitting(std::string_view text, float width) {
    const char* const end = text.data() + std::min(text.find('\n'), text.size());
    const char* stop = end;
    ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), width, 0, text.data(), end, &stop);
    if (stop == text.data()) stop = std::min(end, stop + 1);
    while (stop != end && (static_cast<unsigned char>(*stop) & 0xC0) == 0x80)
        ++stop;
    return {text.data(), static_cast<std::size_t>(stop - text.data())};
}

// Lays words out in lines, as a shell would show them. A document is cut after a few lines: the
// field above the preview shows all of it.
class CommandLines {
  public:
    // Draws, or, without a list, measures.
    CommandLines(ImDrawList* list, ImVec2 at, float width)
        : list_(list), at_(at), width_(width), x_(at.x), y_(at.y) {}

    void add(const std::vector<Word>& words) {
        const float blank = text_width(" ");
        for (std::size_t i = 0; i < words.size() && !cut_; ++i) {
            float needed = text_width(first_line(words[i].text));
            // An option and its value stay together when they can.
            if (words[i].option && i + 1 < words.size() && !words[i + 1].option)
                needed += blank + text_width(first_line(words[i + 1].text));
            const bool begins = x_ == at_.x || (y_ > at_.y && x_ == at_.x + kContinuedIndent);
            if (!begins && x_ + needed > at_.x + width_) next_line();
            add(words[i]);
            x_ += blank;
        }
    }
    [[nodiscard]] float height() const { return y_ + line_height() - at_.y; }

  private:
    static constexpr int kLinesMax = 8;

    static std::string_view first_line(std::string_view text) {
        return text.substr(0, text.find('\n'));
    }
    static float line_height() { return ImGui::GetTextLineHeight() + 3; }

    void add(const Word& word) {
        std::string_view rest = word.text;
        while (!cut_) {
            const std::string_view piece = fitting(rest, at_.x + width_ - x_);
            draw(word.color, piece);
            rest.remove_prefix(piece.size());
            if (rest.empty()) return;
            if (rest.front() == '\n') rest.remove_prefix(1);
            next_line();
        }
    }
    void next_line() {
        cut_ = ++lines_ == kLinesMax;
        if (cut_) return draw(theme().text_muted, " …");
        x_ = at_.x + kContinuedIndent;
        y_ += line_height();
    }
    void draw(ImU32 color, std::string_view text) {
        if (list_ != nullptr)
            list_->AddText(ImVec2(x_, y_), color, text.data(), text.data() + text.size());
        x_ += text_width(text);
    }

    ImDrawList* list_;
    const ImVec2 at_;
    const float width_;
    float x_;
    float y_;
    int lines_ = 0;
    bool cut_ = false;
};

}  // namespace

bool command_preview(const char* id, std::string_view caption, std::string_view command) {
    ImGui::PushID(id);
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (!caption.empty()) {
        const FontScope small(Role::Small);
        say_muted(caption);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - 4);
    }
    const FontScope scope(Role::Mono);
    const std::vector<Word> words = words_of(command);
    const float side = ImGui::GetFrameHeight();
    const float width = room();
    const float text_room = width - 24 - side;
    CommandLines measured(nullptr, ImVec2(0, 0), text_room);
    measured.add(words);
    const float height = std::max(measured.height() + 16, side + 8);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    list.AddRectFilled(start, ImVec2(start.x + width, start.y + height), t.sunken, kRounding);
    list.AddRect(start, ImVec2(start.x + width, start.y + height), t.border, kRounding);
    CommandLines(&list, ImVec2(start.x + 12, start.y + 9), text_room).add(words);
    ImGui::SetCursorScreenPos(ImVec2(start.x + width - side - 4, start.y + 4));
    const bool copied =
        icon_button((std::string(kit().words.copy) + "###copy").c_str(), Icon::Copy);
    if (copied) ImGui::SetClipboardText(std::string(command).c_str());
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, height));
    ImGui::PopID();
    return copied;
}

}  // namespace skylens::ui
