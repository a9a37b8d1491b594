// Tables: sorting, filtering, selection, columns that can be sized, moved and hidden; only rows in
// sight are drawn.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skylens::ui {

struct Column {
    const char* label = "";  // "Instance ID###id"
    float width = 120;       // wished; shared out when there is room
    bool right = false;      // numbers
    bool sortable = true;
    bool shown = true;  // at first; the header's right-click menu changes it
};

// What a table shows. Rows are numbered as the model has them; sorting and filtering are the
// table's own.
class TableModel {
  public:
    virtual ~TableModel() = default;
    [[nodiscard]] virtual int rows() const = 0;
    // Changes whenever rows or texts change.
    [[nodiscard]] virtual std::uint64_t version() const = 0;
    // Stays the same for the same thing: selections are kept by it.
    [[nodiscard]] virtual std::uint64_t key(int row) const = 0;
    // Plain text of a cell: what is filtered, sorted and read out.
    [[nodiscard]] virtual std::string text(int row, int column) const = 0;
    // Draws a cell; by default its text, cut to fit. May draw links and statuses.
    virtual void cell(int row, int column);
    // The order by a column; by default of the texts, with numbers inside them by value.
    [[nodiscard]] virtual bool less(int a, int b, int column) const;
};

enum class Selection : std::uint8_t { None, Single, Multi };

struct TableOptions {
    std::span<const Column> columns;
    Selection selection = Selection::None;
    float height = 0;  // 0: as tall as its rows, at most rows_max; -1: what is left
    int rows_max = 12;
    std::string_view empty_title;
    std::string_view empty_text;
};

struct TableState {
    std::string filter;                   // from a search_box
    std::vector<std::uint64_t> selected;  // keys, sorted

    [[nodiscard]] bool is_selected(std::uint64_t key) const;
    // How many rows pass the filter, as of the last frame.
    [[nodiscard]] int matches() const { return static_cast<int>(order.size()); }

    // Kept by the table.
    std::vector<int> order;
    std::uint64_t order_version = ~0ull;
    std::string order_filter;
    int sort_column = -1;
    bool descending = false;
};

struct TableEvent {
    int clicked = -1;    // model row that was clicked
    int activated = -1;  // model row that was double-clicked, or Enter on it
    bool selection_changed = false;
};

TableEvent table(const char* id, TableModel& model, TableState& state, const TableOptions& options);

// Compares texts with numbers inside them by value: "i-9" < "i-10". ASCII letters in either case.
bool natural_less(std::string_view a, std::string_view b);

}  // namespace skylens::ui
