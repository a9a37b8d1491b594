// Form fields: a label above, the control, help and the error below. Labels are "text###id"; the id
// is what tests and the keyboard's focus go by.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skylens::ui {

struct Field {
    const char* label = "";
    const char* help = nullptr;   // below the label: what it is for, what is allowed
    const char* error = nullptr;  // below the control, red; nullptr or "" when all is well
    const char* hint = nullptr;   // inside an empty text field
    bool required = false;
    float width = 0;  // of the control; 0: at most kFieldWidth, -1: what is left
};

inline constexpr float kFieldWidth = 420.0f;

// Each gives true when the value changed.
bool text_field(const Field& field, std::string& text);
// Several lines of running text.
bool text_area_field(const Field& field, std::string& text, int lines = 4);
bool number_field(const Field& field, std::int64_t& number, std::int64_t min, std::int64_t max,
                  std::string_view unit = {});
// `options` are shown as they are; `index` -1 means none chosen yet.
bool select_field(const Field& field, int& index, std::span<const std::string> options);
// `chosen` holds the indices, in the order of choosing; each is shown as a token with a cross.
bool multi_select_field(const Field& field, std::vector<int>& chosen,
                        std::span<const std::string> options);
bool toggle_field(const Field& field, bool& on);
bool checkbox(const char* label, bool& on, const char* help = nullptr);
// One of a few, below each other. `helps` may be empty or explain each option.
bool radio_field(const Field& field, int& index, std::span<const std::string> options,
                 std::span<const std::string> helps = {});
bool slider_field(const Field& field, float& value, float min, float max, const char* format);

// The parts, for controls of other kinds: label and help above; help of errors below.
void field_top(const Field& field);
void field_bottom(const Field& field);
float field_width(const Field& field);

}  // namespace skylens::ui
