#include "ui/list_page.h"

#include "base/hash.h"
#include "base/text.h"
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
    ApiFormState form;
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

std::string id_of(const ListPage& page, const Value& row) {
    return page.id[0] == '\0' ? text_at_path(row, "") : text_at_path(row, page.id);
}

std::uint64_t key_of(const std::string& id) {
    Hasher hasher;
    hasher.add_text(id);
    return hasher.value();
}

class RowsModel : public TableModel {
  public:
    RowsModel(const ListPage& page, const PageMemory& memory) : page_(page), memory_(memory) {}

    [[nodiscard]] int rows() const override { return static_cast<int>(memory_.rows.size()); }
    [[nodiscard]] std::uint64_t version() const override { return memory_.stamp; }
    [[nodiscard]] std::uint64_t key(int row) const override {
        return key_of(id_of(page_, at(row)));
    }
    [[nodiscard]] std::string text(int row, int column) const override {
        const ListColumn& spec = page_.columns[static_cast<std::size_t>(column)];
        std::string found = text_at_path(at(row), spec.path);
        if (spec.kind == ListColumn::Kind::Time && found.size() > 19)
            found = found.substr(0, 10) + " " + found.substr(11, 8);
        return found;
    }
    void cell(int row, int column) override {
        const ListColumn& spec = page_.columns[static_cast<std::size_t>(column)];
        const std::string shown = text(row, column);
        if (spec.kind == ListColumn::Kind::Status && !shown.empty()) {
            status(tone_of_word(shown), shown, ImGui::GetContentRegionAvail().x);
        } else if (spec.kind == ListColumn::Kind::Mono) {
            const FontScope mono(Role::Mono);
            say_fit(shown, theme().text);
        } else {
            say_fit(shown.empty() ? "–" : shown, theme().text);
        }
    }

  private:
    [[nodiscard]] const Value& at(int row) const {
        return memory_.rows[static_cast<std::size_t>(row)];
    }
    const ListPage& page_;
    const PageMemory& memory_;
};

const Value* selected_row(const PanelContext& context, const ListPage& page,
                          const PageMemory& memory) {
    for (const Value& row : memory.rows) {
        if (id_of(page, row) == context.screen.selected.view()) return &row;
    }
    return nullptr;
}

void draw_actions(PanelContext& context, const ListPage& page, PageMemory& memory,
                  const Value* row) {
    bool first = true;
    for (const ListAction& action : page.actions) {
        const std::string label = join(context.text(action.label), "###do-", action.operation);
        const bool enabled = !action.needs_row || row != nullptr;
        const ButtonKind kind = first ? ButtonKind::Primary : ButtonKind::Normal;
        if (!first) flow(button_width(label.c_str()), kGap);
        first = false;
        if (!button(label.c_str(), kind,
                    {.enabled = enabled,
                     .tooltip = enabled ? nullptr : context.text("list.select_first")})) {
            continue;
        }
        const Value params =
            action.fill == nullptr ? Value::object() : action.fill(row == nullptr ? Value() : *row);
        open_api_form(memory.form, Str(std::string_view(page.service)),
                      Str(std::string_view(action.operation)), params);
    }
}

void draw_table(PanelContext& context, const ListPage& page, PageMemory& memory) {
    std::vector<std::string> labels;
    std::vector<Column> columns;
    labels.reserve(page.columns.size());
    for (const ListColumn& spec : page.columns) {
        labels.push_back(join(context.text(spec.title), "###", spec.path));
        columns.push_back({labels.back().c_str(), spec.width});
    }
    search_box(join(context.text("list.find"), "###find").c_str(), memory.table.filter, 260);
    RowsModel model(page, memory);
    TableOptions options;
    options.columns = columns;
    options.selection = Selection::Single;
    options.rows_max = 8;
    options.empty_title = context.text("list.empty");
    options.empty_text = context.text(page.empty);
    const TableEvent event = table("rows", model, memory.table, options);
    if (event.clicked < 0) return;
    const std::string id = id_of(page, memory.rows[static_cast<std::size_t>(event.clicked)]);
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

void draw_selected(PanelContext& context, const ListPage& page, PageMemory& memory,
                   const Value& row) {
    const std::string id = id_of(page, row);
    begin_panel("selected", {id, -1, {}});
    const std::string details = join(context.text("list.details"), "###tab-details");
    const std::string json = "JSON###tab-json";
    const Tab items[] = {{details.c_str()}, {json.c_str()}};
    memory.tab = tabs("detail-tabs", items, memory.tab);
    if (memory.tab == 0) {
        draw_details(row);
        if (page.detail != nullptr) page.detail(context, row);
    } else {
        json_tree("row-json", row, {.open_depth = 3});
    }
    end_panel();
}

}  // namespace

std::vector<const Value*> values_at(const Value& value, std::string_view path) {
    if (path.empty()) return {&value};
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, slash);
    const std::string_view rest = slash < path.size() ? path.substr(slash + 1) : std::string_view();
    std::vector<const Value*> found;
    if (name == "*") {
        for (const Value& element : value.elements()) {
            for (const Value* one : values_at(element, rest))
                found.push_back(one);
        }
    } else if (const Value* member = value.find(name)) {
        return values_at(*member, rest);
    }
    return found;
}

std::string text_at_path(const Value& value, std::string_view path) {
    // "Tags/Name=" is the value of the tag Name.
    if (!path.empty() && path.back() == '=') {
        const std::size_t slash = path.rfind('/');
        const std::string_view key = path.substr(slash + 1, path.size() - slash - 2);
        for (const Value* tag : values_at(value, join(path.substr(0, slash), "/*"))) {
            if ((*tag)["Key"].as_string() == key) return std::string((*tag)["Value"].as_string());
        }
        return {};
    }
    std::string text;
    for (const Value* one : values_at(value, path)) {
        if (!text.empty()) text += ", ";
        text += one->is_string() ? std::string(one->as_string())
                : one->is_null() ? std::string()
                                 : to_json(*one);
    }
    return text;
}

Tone tone_of_word(std::string_view word) {
    for (const std::string_view good : {"running", "OK", "ok", "ENABLED", "enabled", "Enabled",
                                        "ACTIVE", "available", "passed", "true"}) {
        if (word == good) return Tone::Ok;
    }
    if (word == "COMPLIANT") return Tone::Compliant;
    if (word == "NON_COMPLIANT") return Tone::Noncompliant;
    for (const std::string_view bad : {"ALARM", "impaired", "failed", "ERROR"}) {
        if (word == bad) return Tone::Alarm;
    }
    if (word == "INSUFFICIENT_DATA" || word == "insufficient-data") return Tone::Insufficient;
    for (const std::string_view moving : {"pending", "stopping", "shutting-down", "initializing"}) {
        if (word == moving) return Tone::Info;
    }
    return Tone::Neutral;
}

void draw_list_page(PanelContext& context, const ListPage& page) {
    auto& memory = context.screen.memory<PageMemory>(context.screen.page);
    refresh(context, page, memory);
    page_title(context.text(page.title));
    if (!memory.answer.ok()) {
        notice(Tone::Alarm, memory.answer.error().code, memory.answer.error().message);
        return;
    }
    const Value* row = selected_row(context, page, memory);
    draw_actions(context, page, memory, row);
    draw_api_form(context, memory.form);
    draw_table(context, page, memory);
    if (row != nullptr) draw_selected(context, page, memory, *row);
}

}  // namespace skylens::ui
