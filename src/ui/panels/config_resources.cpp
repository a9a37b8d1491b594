// Recorded resources and the history of each: items newest first.

#include "base/sort.h"
#include "services/config/state.h"
#include "ui/details/config_history.h"
#include "ui/draw.h"
#include "ui/reading.h"
#include "ui/value_table.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/search_box.h"

namespace skylens::ui {
namespace config_resources {

struct Row {
    Str type;
    Str id;
    Str name;
    std::int64_t items = 0;
    SimTime last;
};

struct Memory {
    TableState table;
    std::vector<Row> rows;
    std::uint64_t stamp = 0;
};

class Model : public TableModel {
  public:
    explicit Model(const Memory& memory) : memory_(memory) {}
    [[nodiscard]] int rows() const override { return static_cast<int>(memory_.rows.size()); }
    [[nodiscard]] std::uint64_t version() const override { return memory_.stamp; }
    [[nodiscard]] std::uint64_t key(int row) const override {
        const Row& one = memory_.rows[static_cast<std::size_t>(row)];
        return row_key(one.type.string() + " " + one.id.string());
    }
    [[nodiscard]] std::string text(int row, int column) const override {
        const Row& one = memory_.rows[static_cast<std::size_t>(row)];
        if (column == 0) return one.type.string();
        if (column == 1) return one.name.empty() || one.name == one.id ? "–" : one.name.string();
        if (column == 2) return one.id.string();
        if (column == 3) return std::to_string(one.items);
        const std::string time = iso_time(one.last);
        return time.substr(0, 10) + " " + time.substr(11, 8);
    }

  private:
    const Memory& memory_;
};

void refresh(PanelContext& context, Memory& memory) {
    const std::uint64_t stamp = reading_stamp(context);
    if (memory.stamp == stamp) return;
    memory.stamp = stamp;
    memory.rows.clear();
    for (const auto& entry : context.here().config->resources) {
        if (entry.second.items.empty()) continue;
        memory.rows.push_back({entry.first.first, entry.first.second,
                               entry.second.items.back().name,
                               static_cast<std::int64_t>(entry.second.items.size()),
                               entry.second.items.back().captured});
    }
    // What changed last is what one comes to see.
    sort_stably(memory.rows, [](const Row& a, const Row& b) { return b.last < a.last; });
}

void draw(PanelContext& context) {
    auto& memory = context.screen.memory<Memory>("config-resources");
    refresh(context, memory);
    page_heading(context.text("config.resources"), static_cast<int>(memory.rows.size()));
    say_wrapped(context.text("config.resources_text"), theme().text_muted);
    const std::string labels[] = {join(context.text("col.type"), "###type"),
                                  join(context.text("col.name"), "###name"),
                                  join(context.text("col.id"), "###id"),
                                  join(context.text("config.items"), "###items"),
                                  join(context.text("col.updated"), "###updated")};
    const Column columns[] = {{labels[0].c_str(), 190},
                              {labels[1].c_str(), 110},
                              {labels[2].c_str(), 180},
                              {labels[3].c_str(), 60},
                              {labels[4].c_str(), 165}};
    if (memory.rows.size() > 6 || !memory.table.filter.empty())
        search_box(join(context.text("list.find"), "###find").c_str(), memory.table.filter, 260);
    Model model(memory);
    TableOptions options;
    options.columns = columns;
    options.selection = Selection::Single;
    options.rows_max = context.screen.selected.empty() ? 10 : 4;
    options.empty_title = context.text("list.empty");
    options.empty_text = context.text("config.resources_empty");
    const TableEvent event = table("resources", model, memory.table, options);
    if (event.clicked >= 0) {
        context.commands.push(
            GoToPage{"config-resources", memory.rows[static_cast<std::size_t>(event.clicked)].id});
    }
    for (const Row& row : memory.rows) {
        if (row.id == context.screen.selected) draw_config_history(context, row.type, row.id);
    }
}

}  // namespace config_resources

SKYLENS_DEFINE_PANEL(ConfigResources) = {.id = "config-resources",
                                         .group = "config",
                                         .title = "config.resources",
                                         .draw = config_resources::draw};

}  // namespace skylens::ui
