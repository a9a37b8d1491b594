// A page that lists resources: a read-only API operation gives the rows, columns point into them,
// actions open forms. As in the console, what the identity may not read is said, not shown.
#pragma once

#include <functional>
#include <vector>

#include "ui/api_form.h"
#include "ui/panel.h"
#include "ui/widgets/table.h"

namespace skylens::ui {

struct ListColumn {
    const char* title;   // text key
    const char* path;    // "State/Name"; "Tags/Name=" reads a tag
    float width = 130;
    enum class Kind : std::uint8_t { Text, Status, Mono, Time } kind = Kind::Text;
};

struct ListAction {
    const char* operation;
    const char* label;       // text key
    bool needs_row = false;
    // Parameters filled in; `row` is null without a selection.
    Value (*fill)(const Value& row) = nullptr;
};

struct ListPage {
    const char* service;
    const char* operation;   // the reading one
    const char* rows;        // "Reservations/*/Instances/*"
    const char* id;          // "InstanceId"; empty: a row is its own id
    const char* title;       // text key
    const char* empty;       // text key: what this is and what to do
    std::vector<ListColumn> columns;
    std::vector<ListAction> actions;
    Value params = Value::object();
    // More about the selected row, below its details.
    void (*detail)(PanelContext& context, const Value& row) = nullptr;
};

void draw_list_page(PanelContext& context, const ListPage& page);

// Every value a path leads to, in order.
std::vector<const Value*> values_at(const Value& value, std::string_view path);
// Text of the first value at the path; arrays and objects as JSON.
std::string text_at_path(const Value& value, std::string_view path);
// The tone of a state word ("running", "ALARM", "NON_COMPLIANT", …).
Tone tone_of_word(std::string_view word);

}  // namespace skylens::ui
