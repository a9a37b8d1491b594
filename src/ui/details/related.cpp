#include "ui/details/related.h"

#include "ui/draw.h"
#include "ui/reading.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

const Value* chosen_row(const RelatedTable& related, const std::vector<Value>& rows,
                        const TableState& state) {
    for (const Value& row : rows) {
        if (state.is_selected(row_key(text_at_path(row, related.id)))) return &row;
    }
    return nullptr;
}

// A row with what it does not say itself taken from its owner: the group of an instance.
Value within(const Value& owner, const Value& row) {
    Value merged = owner;
    for (const Value::Member& member : row.members())
        merged.set(member.key, member.value);
    return merged;
}

void draw_related_actions(PanelContext& context, const Value& owner, const RelatedTable& related,
                          const Value* row) {
    bool first = true;
    for (const ListAction& action : related.actions) {
        const std::string label =
            join(context.text(action.label), "###do-", action.operation, action.suffix);
        const bool enabled = !action.needs_row || row != nullptr;
        if (!first) flow(button_width(label.c_str()), kGap);
        first = false;
        if (!button(label.c_str(), ButtonKind::Normal,
                    {.enabled = enabled,
                     .tooltip = enabled ? nullptr : context.text("list.select_first")}))
            continue;
        open_action(context, related.service, action,
                    action.needs_row ? within(owner, *row) : owner);
    }
}

// What the table cuts of a chosen row, in full: a cause to read, an ARN to copy.
void draw_chosen(PanelContext& context, const RelatedTable& related, const Value& row) {
    for (const ListColumn& column : related.columns) {
        const std::string text = text_at_path(row, column.path);
        if (text_width(text) <= column.width) continue;
        if (column.kind == ListColumn::Kind::Mono) {
            KeyValue pair;
            pair.key = context.text(column.title);
            pair.value = text;
            pair.mono = true;
            pair.copyable = true;
            key_values(column.path, std::span<const KeyValue>(&pair, 1), 1);
        } else {
            say_muted(context.text(column.title));
            say_wrapped(text, theme().text);
        }
    }
}

}  // namespace

void draw_related(PanelContext& context, const Value& owner, std::string_view owner_id,
                  const RelatedTable& related) {
    const Result<Value>& answer =
        read(context, related.service, related.operation, related.params(owner));
    if (!answer.ok()) {
        section_title(context.text(related.title));
        say_wrapped(answer.error().message, theme().text_muted);
        return;
    }
    std::vector<Value> rows;
    for (const Value* row : values_at(answer.value(), related.rows))
        rows.push_back(*row);
    auto& state = context.screen.memory<TableState>(join(related.operation, ":", owner_id));
    panel_heading(context.text(related.title), static_cast<int>(rows.size()));
    draw_related_actions(context, owner, related, chosen_row(related, rows, state));
    if (rows.empty()) {
        say_muted(context.text("list.none"));
        return;
    }
    ValueTableOptions options;
    options.id = related.operation;
    options.version = reading_stamp(context);
    options.selection = Selection::Single;
    value_table(context, rows, related.id, related.columns, state, options);
    const Value* chosen = chosen_row(related, rows, state);
    if (chosen != nullptr) draw_chosen(context, related, *chosen);
}

}  // namespace skylens::ui
