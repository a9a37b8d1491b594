// Text input into a std::string, with the look of a field. The building block of forms, search and
// editors.
#pragma once

#include <string>

#include <imgui.h>

namespace skylens::ui {

// One line, `width` pixels (0: the current item width). True when the text changed.
bool input_line(const char* label, std::string& text, const char* hint = nullptr, float width = 0,
                ImGuiInputTextFlags flags = 0);
// Several lines in a box of `size`; Tab moves on, as on a web page, unless AllowTabInput is set.
bool input_lines(const char* label, std::string& text, ImVec2 size, ImGuiInputTextFlags flags = 0);

// Sets the border of the inputs in its scope: an error's red, or the usual one that turns accent
// while the field with this label has the focus.
class FieldBorder {
  public:
    FieldBorder(const char* label, bool error);
    ~FieldBorder();
    FieldBorder(const FieldBorder&) = delete;
    FieldBorder& operator=(const FieldBorder&) = delete;
};

}  // namespace skylens::ui
