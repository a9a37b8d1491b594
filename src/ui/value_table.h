// A table of JSON values: a column is a path into the rows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"
#include "ui/panel.h"
#include "ui/widgets/table.h"

namespace skylens::ui {

struct ListColumn {
    const char* title;  // text key
    const char* path;   // "State/Name"; "Tags/Name=" reads a tag
    float width = 130;  // wished
    enum class Kind : std::uint8_t { Text, Status, Mono, Time } kind = Kind::Text;
};

struct ValueTableOptions {
    const char* id = "rows";
    std::uint64_t version = 0;  // changes whenever rows do
    Selection selection = Selection::None;
    int rows_max = 8;
    std::string_view empty_title;
    std::string_view empty_text;
};

// `id_path` leads to the text that a row keeps its selection by. Columns at the end that do not fit
// are left out until the table is wider; the header's menu shows them all the same. Gives the
// number of the row that was clicked, or -1.
int value_table(PanelContext& context, std::span<const Value> rows, std::string_view id_path,
                std::span<const ListColumn> columns, TableState& state,
                const ValueTableOptions& options);

// Every value a path leads to, in order.
std::vector<const Value*> values_at(const Value& value, std::string_view path);
// Text of the first value at the path; arrays and objects as JSON.
std::string text_at_path(const Value& value, std::string_view path);
// The tone of a state word ("running", "ALARM", "NON_COMPLIANT", …).
Tone tone_of_word(std::string_view word);

// What a table keeps a row with this id by.
std::uint64_t row_key(std::string_view id);

}  // namespace skylens::ui
