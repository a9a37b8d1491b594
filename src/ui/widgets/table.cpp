#include "ui/widgets/table.h"

#include <algorithm>

#include <imgui_internal.h>

#include "base/sort.h"
#include "base/text.h"
#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/search_box.h"

namespace skylens::ui {
namespace {

constexpr float kMarkWidth = 36.0f;
constexpr float kSortArrow = 16.0f;  // beside a header's label

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// The end of the run of digits at `at`, and its first digit that is not a zero.
struct Digits {
    std::size_t begin = 0;
    std::size_t end = 0;
};
Digits digits_at(std::string_view text, std::size_t at) {
    Digits digits;
    digits.end = at;
    while (digits.end < text.size() && is_digit(text[digits.end]))
        ++digits.end;
    digits.begin = at;
    while (digits.begin + 1 < digits.end && text[digits.begin] == '0')
        ++digits.begin;
    return digits;
}

bool passes(const TableModel& model, int row, int columns, std::string_view filter) {
    if (filter.empty()) return true;
    std::string all;
    for (int column = 0; column < columns; ++column)
        all += model.text(row, column) + '\n';
    return matches_filter(all, filter);
}

void update_order(const TableModel& model, TableState& state, int columns, bool sort_changed) {
    const bool same = state.order_version == model.version() && state.order_filter == state.filter;
    if (same && !sort_changed) return;
    state.order_version = model.version();
    state.order_filter = state.filter;
    state.order.clear();
    for (int row = 0; row < model.rows(); ++row) {
        if (passes(model, row, columns, state.filter)) state.order.push_back(row);
    }
    if (state.sort_column < 0) return;
    const auto before = [&model, &state](int a, int b) {
        return state.descending ? model.less(b, a, state.sort_column)
                                : model.less(a, b, state.sort_column);
    };
    sort_stably(state.order, before);
}

// Reads what the header's clicks ask for. True when it changed.
bool read_sorting(TableState& state, int first_column) {
    ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
    if (specs == nullptr || !specs->SpecsDirty) return false;
    specs->SpecsDirty = false;
    const bool sorted = specs->SpecsCount > 0;
    state.sort_column = sorted ? specs->Specs[0].ColumnIndex - first_column : -1;
    state.descending = sorted && specs->Specs[0].SortDirection == ImGuiSortDirection_Descending;
    return true;
}

void toggle(TableState& state, std::uint64_t key, Selection selection) {
    const auto at = std::lower_bound(state.selected.begin(), state.selected.end(), key);
    const bool on = at != state.selected.end() && *at == key;
    if (selection == Selection::Single)
        state.selected.assign(1, key);
    else if (on)
        state.selected.erase(at);
    else
        state.selected.insert(at, key);
}

void draw_mark(Selection selection, bool on) {
    const Theme& t = theme();
    const float line = ImGui::GetTextLineHeight();
    const Box box = reserve(ImVec2(16, line));
    const ImVec2 center = snap(box.center());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (selection == Selection::Single) {
        list.AddCircle(center, 7, on ? t.accent : t.border_strong, 0, on ? 2.0f : 1.0f);
        if (on) list.AddCircleFilled(center, 4, t.accent);
        return;
    }
    const ImVec2 min(center.x - 7, center.y - 7);
    const ImVec2 max(center.x + 7, center.y + 7);
    if (on)
        list.AddRectFilled(min, max, t.accent, 3);
    else
        list.AddRect(min, max, t.border_strong, 3);
    if (on) draw_icon(list, Icon::Check, center, 11, t.on_accent);
}

// The mark in the header that selects all rows in sight of the filter, or none.
bool header_mark(const TableModel& model, TableState& state) {
    ImGui::TableSetColumnIndex(0);
    bool all = !state.order.empty();
    for (const int row : state.order)
        all = all && state.is_selected(model.key(row));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(
        "###select_all", ImVec2(16, ImGui::GetTextLineHeight()), ImGuiButtonFlags_EnableNav);
    ImGui::SetCursorScreenPos(at);
    draw_mark(Selection::Multi, all);
    if (!pressed) return false;
    state.selected.clear();
    if (all) return true;
    for (const int row : state.order)
        state.selected.push_back(model.key(row));
    sort_stably(state.selected);
    return true;
}

void set_up_columns(const TableOptions& options, bool fits) {
    const ImGuiTableColumnFlags width =
        fits ? ImGuiTableColumnFlags_WidthStretch : ImGuiTableColumnFlags_WidthFixed;
    if (options.selection != Selection::None) {
        ImGui::TableSetupColumn("###mark",
                                ImGuiTableColumnFlags_WidthFixed | ImGuiTableColumnFlags_NoResize |
                                    ImGuiTableColumnFlags_NoReorder | ImGuiTableColumnFlags_NoHide |
                                    ImGuiTableColumnFlags_NoSort |
                                    ImGuiTableColumnFlags_NoHeaderLabel,
                                16);
    }
    for (const Column& column : options.columns) {
        ImGuiTableColumnFlags flags = width;
        if (!column.sortable) flags |= ImGuiTableColumnFlags_NoSort;
        if (!column.shown) flags |= ImGuiTableColumnFlags_DefaultHide;
        ImGui::TableSetupColumn(column.label, flags, column.width);
    }
    ImGui::TableSetupScrollFreeze(0, 1);
}

void draw_header(const TableModel& model, TableState& state, const TableOptions& options,
                 TableEvent& event) {
    const FontScope scope(Role::Strong);
    const int first = options.selection == Selection::None ? 0 : 1;
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    if (options.selection == Selection::Multi && header_mark(model, state))
        event.selection_changed = true;
    ImGui::PushStyleColor(ImGuiCol_Text, theme().text_muted);
    for (int i = 0; i < static_cast<int>(options.columns.size()); ++i) {
        const Column& column = options.columns[static_cast<std::size_t>(i)];
        if (!ImGui::TableSetColumnIndex(i + first)) continue;
        ImGui::PushID(i);
        if (column.right) {
            const float free = room() - text_width(shown(column.label)) - kSortArrow;
            if (free > 0) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + free);
        }
        ImGui::TableHeader(column.label);
        ImGui::PopID();
    }
    ImGui::PopStyleColor();
}

void draw_cell(TableModel& model, int row, int column, bool right) {
    if (right) {
        const float free = room() - text_width(model.text(row, column));
        if (free > 0) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + free);
    }
    model.cell(row, column);
}

void draw_row(TableModel& model, TableState& state, const TableOptions& options, int row,
              TableEvent& event) {
    const std::uint64_t key = model.key(row);
    const bool selected = options.selection != Selection::None && state.is_selected(key);
    const int first = options.selection == Selection::None ? 0 : 1;
    ImGui::TableNextRow();
    ImGui::TableSetColumnIndex(0);
    ImGui::PushID(static_cast<int>(key ^ (key >> 32)));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float pad = ImGui::GetStyle().CellPadding.y;
    const std::string label = model.text(row, 0) + "###row";
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 2 * pad));
    const bool pressed =
        ImGui::Selectable(id_part(label.c_str()), selected,
                          ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowOverlap |
                              ImGuiSelectableFlags_AllowDoubleClick,
                          ImVec2(0, ImGui::GetTextLineHeight()));
    ImGui::PopStyleVar();
    name_item(label.c_str());
    if (pressed) {
        event.clicked = row;
        const bool twice = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
        const bool by_key = ImGui::GetIO().NavActive && ImGui::IsKeyPressed(ImGuiKey_Enter);
        if (twice || by_key) event.activated = row;
        if (options.selection != Selection::None && !twice) {
            toggle(state, key, options.selection);
            event.selection_changed = true;
        }
    }
    ImGui::SetCursorScreenPos(at);
    if (first == 1) draw_mark(options.selection, selected);
    for (int i = 0; i < static_cast<int>(options.columns.size()); ++i) {
        if (i + first > 0 && !ImGui::TableSetColumnIndex(i + first)) continue;
        ImGui::PushID(i);
        draw_cell(model, row, i, options.columns[static_cast<std::size_t>(i)].right);
        ImGui::PopID();
    }
    ImGui::PopID();
}

float wished_width(const TableOptions& options) {
    float width = options.selection == Selection::None ? 0 : kMarkWidth;
    for (const Column& column : options.columns)
        width += column.shown ? column.width : 0;
    return width;
}

float table_height(const TableState& state, const TableOptions& options, bool fits) {
    const float left = ImGui::GetContentRegionAvail().y;
    if (options.height < 0) return left;
    if (options.height > 0) return options.height;
    const float row = ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().CellPadding.y;
    const int rows = std::min(static_cast<int>(state.order.size()), options.rows_max);
    return row * static_cast<float>(rows + 1) + 1 + (fits ? 0 : ImGui::GetStyle().ScrollbarSize);
}

void draw_nothing(const TableModel& model, TableState& state, const TableOptions& options) {
    if (model.rows() == 0) {
        empty_state(options.empty_title, options.empty_text);
        return;
    }
    empty_state(kit().words.no_matches, kit().words.no_matches_help);
    const std::string label = std::string(kit().words.clear_filter) + "###clear_filter";
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (room() - button_width(label.c_str())) / 2);
    if (button(label.c_str())) state.filter.clear();
    ImGui::Dummy(ImVec2(0, kGap));
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (is_digit(a[i]) && is_digit(b[j])) {
            const Digits left = digits_at(a, i);
            const Digits right = digits_at(b, j);
            const std::size_t left_size = left.end - left.begin;
            const std::size_t right_size = right.end - right.begin;
            if (left_size != right_size) return left_size < right_size;
            const int order =
                a.substr(left.begin, left_size).compare(b.substr(right.begin, right_size));
            if (order != 0) return order < 0;
            i = left.end;
            j = right.end;
            continue;
        }
        const auto x = static_cast<unsigned char>(lower_char(a[i++]));
        const auto y = static_cast<unsigned char>(lower_char(b[j++]));
        if (x != y) return x < y;
    }
    return a.size() - i < b.size() - j;
}

void TableModel::cell(int row, int column) { say_fit(text(row, column), theme().text); }

bool TableModel::less(int a, int b, int column) const {
    return natural_less(text(a, column), text(b, column));
}

bool TableState::is_selected(std::uint64_t key) const {
    return std::binary_search(selected.begin(), selected.end(), key);
}

TableEvent table(const char* id, TableModel& model, TableState& state,
                 const TableOptions& options) {
    TableEvent event;
    const int columns = static_cast<int>(options.columns.size());
    const int first = options.selection == Selection::None ? 0 : 1;
    const bool fits = wished_width(options) <= room();
    update_order(model, state, columns, false);
    ImGui::PushID(id);
    ImGuiTableFlags flags = ImGuiTableFlags_Resizable | ImGuiTableFlags_Reorderable |
                            ImGuiTableFlags_Hideable | ImGuiTableFlags_Sortable |
                            ImGuiTableFlags_SortTristate | ImGuiTableFlags_BordersInnerH |
                            ImGuiTableFlags_NoBordersInBody | ImGuiTableFlags_PadOuterX |
                            ImGuiTableFlags_ScrollY | ImGuiTableFlags_NoSavedSettings;
    if (!fits) flags |= ImGuiTableFlags_ScrollX;
    const ImVec2 size(0, table_height(state, options, fits));
    if (ImGui::BeginTable(fits ? "fits" : "scrolls", columns + first, flags, size)) {
        set_up_columns(options, fits);
        draw_header(model, state, options, event);
        if (read_sorting(state, first)) update_order(model, state, columns, true);
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(state.order.size()));
        while (clipper.Step()) {
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
                draw_row(model, state, options, state.order[static_cast<std::size_t>(i)], event);
            }
        }
        ImGui::EndTable();
    }
    if (state.order.empty()) draw_nothing(model, state, options);
    ImGui::PopID();
    return event;
}

}  // namespace skylens::ui
