#include "ui/value_table.h"

#include <algorithm>

#include "base/hash.h"
#include "ui/draw.h"
#include "ui/widgets/badge.h"

namespace skylens::ui {
namespace {

class ValueRows : public TableModel {
  public:
    ValueRows(std::span<const Value> rows, std::string_view id_path,
              std::span<const ListColumn> columns, std::uint64_t version)
        : rows_(rows), id_path_(id_path), columns_(columns), version_(version) {}

    [[nodiscard]] int rows() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] std::uint64_t version() const override { return version_; }
    [[nodiscard]] std::uint64_t key(int row) const override {
        return row_key(text_at_path(at(row), id_path_));
    }
    [[nodiscard]] std::string text(int row, int column) const override {
        const ListColumn& spec = columns_[static_cast<std::size_t>(column)];
        std::string found = text_at_path(at(row), spec.path);
        if (spec.kind == ListColumn::Kind::Time && found.size() > 19)
            found = found.substr(0, 10) + " " + found.substr(11, 8);
        return found;
    }
    void cell(int row, int column) override {
        const ListColumn& spec = columns_[static_cast<std::size_t>(column)];
        const std::string shown = text(row, column);
        if (spec.kind == ListColumn::Kind::Status && !shown.empty()) {
            status(tone_of_word(shown), shown, ImGui::GetContentRegionAvail().x);
        } else if (spec.kind == ListColumn::Kind::Mono && !shown.empty()) {
            const FontScope mono(Role::Mono);
            say_fit(shown, theme().text);
        } else {
            say_fit(shown.empty() ? "–" : shown, theme().text);
        }
    }

  private:
    [[nodiscard]] const Value& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    std::span<const Value> rows_;
    std::string_view id_path_;
    std::span<const ListColumn> columns_;
    std::uint64_t version_;
};

// How many columns fit from the left; two at least.
std::size_t fitting(std::span<const ListColumn> columns) {
    constexpr float kMark = 40.0f;
    float left = room() - kMark;
    std::size_t count = 0;
    while (count < columns.size() && (count < 2 || left >= columns[count].width))
        left -= columns[count++].width;
    return count;
}

}  // namespace

int value_table(PanelContext& context, std::span<const Value> rows, std::string_view id_path,
                std::span<const ListColumn> columns, TableState& state,
                const ValueTableOptions& options) {
    const std::size_t shown = fitting(columns);
    std::vector<std::string> labels;
    std::vector<Column> specs;
    labels.reserve(columns.size());
    for (const ListColumn& column : columns) {
        labels.push_back(join(context.text(column.title), "###", column.path));
        specs.push_back({labels.back().c_str(), column.width});
        specs.back().shown = specs.size() <= shown;
    }
    ValueRows model(rows, id_path, columns, options.version);
    TableOptions all;
    all.columns = specs;
    all.selection = options.selection;
    all.rows_max = options.rows_max;
    all.empty_title = options.empty_title;
    all.empty_text = options.empty_text;
    // Dear ImGui remembers by id which columns are hidden: another number, another table.
    const std::string id = join(options.id, "-", static_cast<std::int64_t>(shown));
    return table(id.c_str(), model, state, all).clicked;
}

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
                                        "ACTIVE", "Active", "active", "available", "in-use",
                                        "associated", "completed", "healthy", "Healthy",
                                        "InService", "Successful", "ISSUED", "SUCCESS", "passed",
                                        "true"}) {
        if (word == good) return Tone::Ok;
    }
    if (word == "COMPLIANT") return Tone::Compliant;
    if (word == "NON_COMPLIANT") return Tone::Noncompliant;
    for (const std::string_view bad : {"ALARM", "impaired", "failed", "ERROR", "unhealthy",
                                       "Unhealthy", "Failed", "FAILED", "EXPIRED"}) {
        if (word == bad) return Tone::Alarm;
    }
    if (word == "INSUFFICIENT_DATA" || word == "insufficient-data") return Tone::Insufficient;
    for (const std::string_view moving :
         {"pending", "Pending", "stopping", "shutting-down", "initializing", "initial", "draining",
          "provisioning", "creating", "associating", "InProgress", "Terminating", "Standby",
          "PENDING_VALIDATION"}) {
        if (word == moving) return Tone::Info;
    }
    return Tone::Neutral;
}

std::uint64_t row_key(std::string_view id) {
    Hasher hasher;
    hasher.add_text(id);
    return hasher.value();
}

}  // namespace skylens::ui
