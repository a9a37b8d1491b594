#include "ui/list_page.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/reading.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/json_tree.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/tabs.h"

namespace skylens::ui {
namespace {

// What a page remembers: the rows of the last reading, and what is selected.
struct PageMemory {
    std::uint64_t stamp = ~0ull;
    Result<Value> answer = Value();
    std::vector<Value> rows;
    TableState table;
    int tab = 0;
};

// The rows follow the reading.
void refresh(PanelContext& context, const ListPage& page, PageMemory& memory) {
    const std::uint64_t stamp = reading_stamp(context);
    if (memory.stamp == stamp) return;
    memory.stamp = stamp;
    memory.answer = read(context, page.service, page.operation, page.params);
    memory.rows.clear();
    if (!memory.answer.ok()) return;
    for (const Value* row : values_at(memory.answer.value(), page.rows))
        memory.rows.push_back(*row);
}

std::string id_of(const ListPage& page, const Value& row) { return text_at_path(row, page.id); }

const Value* selected_row(const PanelContext& context, const ListPage& page,
                          const PageMemory& memory) {
    for (const Value& row : memory.rows) {
        if (id_of(page, row) == context.screen.selected.view()) return &row;
    }
    return nullptr;
}

std::string label_of(const PanelContext& context, const ListAction& action) {
    return join(context.text(action.label), "###do-", action.operation, action.suffix);
}

// Beside the title when they fit there, below it otherwise.
void place_actions(PanelContext& context, const ListPage& page) {
    float width = 0;
    for (const ListAction& action : page.actions)
        width += button_width(label_of(context, action).c_str()) + kGap;
    const float title = last_item().width();
    if (room() - title - kGapLarge < width) return;
    ImGui::SameLine(0, 0);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room() - width);
}

void draw_actions(PanelContext& context, const ListPage& page, const Value* row) {
    if (page.actions.empty()) return;
    place_actions(context, page);
    bool first = true;
    for (const ListAction& action : page.actions) {
        const std::string label = label_of(context, action);
        const bool enabled = !action.needs_row || row != nullptr;
        const ButtonKind kind = first ? ButtonKind::Primary : ButtonKind::Normal;
        if (!first) flow(button_width(label.c_str()), kGap);
        first = false;
        if (!button(label.c_str(), kind,
                    {.enabled = enabled,
                     .tooltip = enabled ? nullptr : context.text("list.select_first")})) {
            continue;
        }
        open_action(context, page.service, action, row == nullptr ? Value() : *row);
    }
}

void draw_table(PanelContext& context, const ListPage& page, PageMemory& memory) {
    constexpr std::size_t kRowsAtAGlance = 6;  // need no filter
    if (memory.rows.size() > kRowsAtAGlance || !memory.table.filter.empty())
        search_box(join(context.text("list.find"), "###find").c_str(), memory.table.filter, 260);
    ValueTableOptions options;
    options.id = page.title;  // its own: Dear ImGui keeps widths and sorting by it
    options.rows_max = context.screen.selected.empty() ? 10 : 5;
    options.version = memory.stamp;
    options.selection = Selection::Single;
    options.empty_title = context.text("list.empty");
    options.empty_text = context.text(page.empty);
    const int clicked =
        value_table(context, memory.rows, page.id, page.columns, memory.table, options);
    if (clicked < 0) return;
    const std::string id = id_of(page, memory.rows[static_cast<std::size_t>(clicked)]);
    context.commands.push(GoToPage{context.screen.page, Str(id)});
}

// Everything a person reads at a glance: the members that are single values.
void draw_details(const Value& row) {
    std::vector<std::string> kept;
    std::vector<KeyValue> pairs;
    kept.reserve(row.size());
    for (const Value::Member& member : row.members()) {
        if (member.value.is_array() || member.value.is_object()) continue;
        kept.push_back(text_at_path(member.value, ""));
        KeyValue pair;
        pair.key = member.key.view();
        pair.value = kept.back();
        pair.mono = kept.back().find('-') != std::string::npos ||
                    kept.back().find(':') != std::string::npos;
        pair.copyable = pair.mono;
        pairs.push_back(pair);
    }
    key_values("details", pairs);
}

// What the service knows of it first, then its members, then the whole answer.
void draw_selected(PanelContext& context, const ListPage& page, PageMemory& memory,
                   const Value& row) {
    begin_panel("selected");
    const std::string labels[] = {join(context.text("list.overview"), "###tab-overview"),
                                  join(context.text("list.details"), "###tab-details"),
                                  "JSON###tab-json"};
    const Tab items[] = {{labels[0].c_str()}, {labels[1].c_str()}, {labels[2].c_str()}};
    if (page.detail != nullptr) {
        memory.tab = tabs("detail-tabs", items, memory.tab);
    } else {
        memory.tab = 1 + tabs("detail-tabs", std::span<const Tab>(items).subspan(1),
                              std::max(memory.tab, 1) - 1);
    }
    if (memory.tab == 0) page.detail(context, row);
    if (memory.tab == 1) draw_details(row);
    if (memory.tab == 2) json_tree("row-json", row, {.open_depth = 3});
    end_panel();
}

// A document in one line is laid out for reading.
Value to_edit(const Value& value) {
    if (!value.is_string()) return value;
    const auto document = parse_json(value.as_string());
    return document.ok() && document.value().is_object()
               ? Value(to_pretty_json(document.value(), 2))
               : value;
}

}  // namespace

void open_action(PanelContext& context, std::string_view service, const ListAction& action,
                 const Value& row) {
    Value params = action.fill == nullptr ? Value::object() : action.fill(row);
    const PresentValue& present = action.present;
    if (present.operation != nullptr) {
        const Result<Value>& answer =
            read(context, service, present.operation, present.params(row));
        const auto found =
            answer.ok() ? values_at(answer.value(), present.path) : std::vector<const Value*>();
        params.set(Str(std::string_view(present.member)),
                   found.empty() ? Value("") : to_edit(*found.front()));
    }
    open_page_form(context, service, action.operation, params);
}

void open_page_form(PanelContext& context, std::string_view service, std::string_view operation,
                    const Value& params) {
    auto& form = context.screen.memory<ApiFormState>(join("form:", context.screen.page.view()));
    open_api_form(form, Str(service), Str(operation), params);
}

void draw_list_page(PanelContext& context, const ListPage& page) {
    auto& memory = context.screen.memory<PageMemory>(context.screen.page);
    auto& form = context.screen.memory<ApiFormState>(join("form:", context.screen.page.view()));
    refresh(context, page, memory);
    if (!memory.answer.ok()) {
        // Something may still be done about it: an account without an organization creates one.
        page_title(context.text(page.title), context.text(page.empty));
        notice(Tone::Alarm, memory.answer.error().code, memory.answer.error().message);
        draw_actions(context, page, nullptr);
        draw_api_form(context, form);
        return;
    }
    page_heading(context.text(page.title), static_cast<int>(memory.rows.size()));
    const Value* row = selected_row(context, page, memory);
    draw_actions(context, page, row);
    draw_api_form(context, form);
    draw_table(context, page, memory);
    if (row != nullptr) draw_selected(context, page, memory, *row);
}

}  // namespace skylens::ui
