#include "ui/widgets/json_tree.h"

#include <vector>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kLevelIndent = 18.0f;
constexpr float kLeft = 22.0f;
constexpr std::size_t kLinesMax = 20000;

enum CodeColor : int { kKey, kString, kNumber, kWord, kPunctuation };

struct Line {
    const Value* value = nullptr;  // nullptr: the closing bracket
    const JsonMark* mark = nullptr;
    std::string key;  // with quotes and colon; "" inside arrays
    std::string pointer;
    ImGuiID id = 0;
    int depth = 0;
    bool container = false;
    bool open = false;
    bool comma = false;
    char close = '\0';
};

// Walks the document and lists the lines that are not folded away.
class Walk {
  public:
    Walk(const JsonTreeOptions& options, ImGuiStorage& storage)
        : options_(options), storage_(storage) {}
    void add(const Value& value, std::string key, const std::string& pointer, int depth,
             bool comma);
    std::vector<Line> lines;

  private:
    void add_children(const Value& value, const std::string& pointer, int depth);
    const JsonTreeOptions& options_;
    ImGuiStorage& storage_;
};

std::string escaped(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

void Walk::add_children(const Value& value, const std::string& pointer, int depth) {
    std::size_t i = 0;
    for (const Value::Member& member : value.members()) {
        ++i;
        const std::string name(member.key.view());
        add(member.value, to_json(Value(name)) + ": ", pointer + "/" + escaped(name), depth,
            i < value.size());
    }
    for (const Value& element : value.elements()) {
        add(element, {}, pointer + "/" + std::to_string(i), depth, i + 1 < value.size());
        ++i;
    }
}

void Walk::add(const Value& value, std::string key, const std::string& pointer, int depth,
               bool comma) {
    if (lines.size() >= kLinesMax) return;
    Line line;
    line.value = &value;
    line.key = std::move(key);
    line.pointer = pointer;
    line.id = ImGui::GetID(pointer.c_str());
    line.depth = depth;
    line.comma = comma;
    line.container = (value.is_object() || value.is_array()) && !value.empty();
    line.open = line.container && storage_.GetBool(line.id, depth < options_.open_depth);
    for (const JsonMark& mark : options_.marks) {
        if (mark.pointer == pointer) line.mark = &mark;
    }
    lines.push_back(line);
    if (!line.open) return;
    add_children(value, pointer, depth + 1);
    Line end;
    end.depth = depth;
    end.comma = comma;
    end.close = value.is_object() ? '}' : ']';
    lines.push_back(end);
}

CodeColor color_of(const Value& value) {
    if (value.is_string()) return kString;
    if (value.is_number()) return kNumber;
    return value.is_object() || value.is_array() ? kPunctuation : kWord;
}

std::string value_of(const Line& line) {
    if (line.value == nullptr) return std::string(1, line.close) + (line.comma ? "," : "");
    const Value& value = *line.value;
    std::string text;
    if (!line.container)
        text = value.is_object() ? "{}" : value.is_array() ? "[]" : to_json(value);
    else if (line.open)
        return value.is_object() ? "{" : "[";
    else
        text = (value.is_object() ? "{ " : "[ ") + std::to_string(value.size()) +
               (value.is_object() ? " }" : " ]");
    return text + (line.comma ? "," : "");
}

// What a copy puts on the clipboard: a string bare, everything else as JSON.
std::string copy_text(const Value& value) {
    return value.is_string() ? std::string(value.as_string()) : to_pretty_json(value);
}

void draw_line(const Line& line, const Box& row) {
    const Theme& t = theme();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float x = row.min.x + kLeft + static_cast<float>(line.depth) * kLevelIndent;
    if (line.mark != nullptr) {
        list.AddRectFilled(row.min, row.max, fade(t.tone(line.mark->tone), 0.13f));
        list.AddRectFilled(row.min, ImVec2(row.min.x + 3, row.max.y), t.tone(line.mark->tone));
    }
    if (line.container) {
        const Icon icon = line.open ? Icon::ChevronDown : Icon::ChevronRight;
        draw_icon(list, icon, snap(ImVec2(x - 11, row.center().y)), 10, t.text_muted);
    }
    const float y = row.min.y + 1;
    text_at(list, ImVec2(x, y), t.code[kKey], line.key);
    x += text_width(line.key);
    const std::string value = value_of(line);
    const CodeColor color = line.value == nullptr ? kPunctuation : color_of(*line.value);
    text_fit(list, ImVec2(x, y), row.max.x - x - 30, t.code[color], value);
    x += text_width(value);
    if (line.mark != nullptr && !line.mark->note.empty()) {
        text_fit(list, ImVec2(x + 16, y), row.max.x - x - 46, t.tone(line.mark->tone),
                 line.mark->note);
    }
}

bool copy_button(const Line& line, const Box& row) {
    const ImVec2 back = ImGui::GetCursorScreenPos();
    const float side = row.height();
    ImGui::SetCursorScreenPos(ImVec2(row.max.x - side - 4, row.min.y));
    const std::string label = std::string(kit().words.copy) + "###copy" + line.pointer;
    const bool pressed = ImGui::InvisibleButton(label.c_str(), ImVec2(side, side));
    const ImU32 color = ImGui::IsItemHovered() ? theme().link : theme().text_muted;
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Copy, snap(last_item().center()), 13, color);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::SetCursorScreenPos(back);
    if (pressed) ImGui::SetClipboardText(copy_text(*line.value).c_str());
    return pressed;
}

// True when the line's value was copied.
bool line_item(const Line& line, float width, float height) {
    if (line.value == nullptr) {
        draw_line(line, reserve(ImVec2(width, height)));
        return false;
    }
    ImGui::SetNextItemAllowOverlap();
    const std::string label = line.key + "###line" + line.pointer;
    const bool pressed =
        ImGui::InvisibleButton(label.c_str(), ImVec2(width, height), ImGuiButtonFlags_EnableNav);
    const Box row = last_item();
    const bool hovered = ImGui::IsMouseHoveringRect(row.min, row.max) &&
                         ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    const bool focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    if (hovered) ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, theme().hover);
    if (pressed && line.container) ImGui::GetStateStorage()->SetBool(line.id, !line.open);
    draw_line(line, row);
    return (hovered || focused) && copy_button(line, row);
}

}  // namespace

std::string json_tree(const char* id, const Value& value, const JsonTreeOptions& options) {
    std::string copied;
    ImGui::PushID(id);
    const FontScope scope(Role::Mono);
    const float line_height = ImGui::GetTextLineHeight() + 3;
    ImGui::PushStyleColor(ImGuiCol_ChildBg, theme().sunken);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 8));
    ImGuiChildFlags flags = ImGuiChildFlags_Borders | ImGuiChildFlags_AlwaysUseWindowPadding;
    if (options.height == 0) flags |= ImGuiChildFlags_AutoResizeY;
    ImGui::BeginChild("json", ImVec2(0, options.height), flags);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    Walk walk(options, *ImGui::GetStateStorage());
    walk.add(value, {}, {}, 0, false);
    const float width = room();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(walk.lines.size()), line_height);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const Line& line = walk.lines[static_cast<std::size_t>(i)];
            if (line_item(line, width, line_height)) copied = line.pointer;
        }
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
    ImGui::PopID();
    return copied;
}

}  // namespace skylens::ui
