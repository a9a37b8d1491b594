// A page that lists resources: a read-only API operation gives the rows, columns point into them,
// actions open forms. As in the console, what the identity may not read is said, not shown.
#pragma once

#include <functional>
#include <vector>

#include "ui/api_form.h"
#include "ui/panel.h"
#include "ui/value_table.h"

namespace skylens::ui {

// What a resource has now, for the field of a form that replaces it: a policy to edit.
struct PresentValue {
    const char* operation = nullptr;  // the reading one; null: the field is as `fill` says
    Value (*params)(const Value& row) = nullptr;
    const char* path = "";    // of the value in its answer
    const char* member = "";  // of the form
};

struct ListAction {
    const char* operation;
    const char* label;  // text key
    bool needs_row = false;
    // Parameters filled in; `row` is null without a selection.
    Value (*fill)(const Value& row) = nullptr;
    const char* suffix = "";  // tells two actions of one operation apart
    PresentValue present = {};
};

struct ListPage {
    const char* service;
    const char* operation;  // the reading one
    const char* rows;       // "Reservations/*/Instances/*"
    const char* id;         // "InstanceId"; empty: a row is its own id
    const char* title;      // text key
    const char* empty;      // text key: what this is and what to do
    std::vector<ListColumn> columns;
    std::vector<ListAction> actions;
    Value params = Value::object();
    // More about the selected row, below its details.
    void (*detail)(PanelContext& context, const Value& row) = nullptr;
};

void draw_list_page(PanelContext& context, const ListPage& page);

// Opens the form of an action of the present page; `row` is null without a selection.
void open_action(PanelContext& context, std::string_view service, const ListAction& action,
                 const Value& row);

// Opens the form of an operation above the present page's table, with some parameters filled in.
void open_page_form(PanelContext& context, std::string_view service, std::string_view operation,
                    const Value& params);

}  // namespace skylens::ui
