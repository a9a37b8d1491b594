#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"
#include "shell/text_output.h"

namespace skylens::shell {
namespace {

constexpr std::int64_t kTerminalWidth = 80;
constexpr std::int64_t kCellPadding = 4;

// Columns that a terminal uses for the text: two for East Asian wide characters.
std::int64_t width_of(std::string_view text) {
    std::int64_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) == 0x80U) continue;
        const bool three = byte >= 0xE0 && byte < 0xF0 && i + 1 < text.size();
        const auto next = three ? static_cast<unsigned char>(text[i + 1]) : 0;
        // U+1100 to U+115F, U+2E80 to U+D7FF, U+F900 to U+FAFF, U+FF00 to U+FFFF, emoji.
        const bool wide = (byte == 0xE1 && next >= 0x84 && next <= 0x85) ||
                          (byte == 0xE2 && next >= 0xBA) || (byte > 0xE2 && byte <= 0xED) ||
                          (byte == 0xEF && (next >= 0xBC || next == 0xA4)) || byte >= 0xF0;
        width += wide ? 2 : 1;
    }
    return width;
}

std::string blanks(std::int64_t count) {
    return std::string(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)), ' ');
}

std::string line_of(char c, std::int64_t count) {
    return std::string(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)), c);
}

using Row = std::vector<std::string>;

struct Section {
    std::string title;
    Row headers;
    std::vector<Row> rows;
    std::int64_t indent = 0;
    std::vector<std::int64_t> widths;  // of the widest text in each column

    void widen(const Row& row) {
        if (widths.size() < row.size()) widths.resize(row.size(), 0);
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(row[i]));
        }
    }
    void set_headers(Row row) {
        widen(row);
        headers = std::move(row);
    }
    void add_row(Row row) {
        widen(row);
        rows.push_back(std::move(row));
    }

    [[nodiscard]] std::int64_t total_width() const {
        std::int64_t total = 2 + 2 * indent;
        for (const std::int64_t width : widths)
            total += width + kCellPadding;
        return std::max(width_of(title) + 2 + 2 * indent, total);
    }

    // Columns that together have exactly that width, in proportion to their texts.
    [[nodiscard]] std::vector<std::int64_t> scaled_widths(std::int64_t all) const {
        std::int64_t sum = 0;
        for (const std::int64_t width : widths)
            sum += width + kCellPadding;
        std::vector<std::int64_t> scaled;
        std::int64_t excess = -all;
        for (const std::int64_t width : widths) {
            scaled.push_back(rounded((width + kCellPadding) * all, sum));
            excess += scaled.back();
        }
        for (std::size_t i = 0; excess > 0; i = (i + 1) % scaled.size(), --excess)
            --scaled[i];
        for (std::size_t i = scaled.size(); excess < 0; ++excess) {
            ++scaled[i - 1];
            i = i == 1 ? scaled.size() : i - 1;
        }
        return scaled;
    }

    // a / b to the nearest whole number, halves to the even one.
    static std::int64_t rounded(std::int64_t a, std::int64_t b) {
        const std::int64_t low = a / b;
        const std::int64_t twice = 2 * (a % b);
        return twice > b || (twice == b && low % 2 == 1) ? low + 1 : low;
    }
};

class Table {
  public:
    bool add(const std::string* title, const Value& value, std::int64_t indent) {
        if (is_nothing(value)) return false;
        if (title != nullptr) {
            sections_.emplace_back();
            sections_.back().title = *title;
            sections_.back().indent = indent;
        }
        if (value.is_array()) {
            add_list(title, value, indent);
        } else if (value.is_object()) {
            add_object(value, indent);
        }
        return true;
    }

    std::string render() {
        std::int64_t width = widest();
        if (width > kTerminalWidth) {
            for (Section& section : sections_)
                turn(section);
            width = widest();
        }
        text_ = line_of('-', width) + "\n";
        for (const Section& section : sections_)
            render(section, width - 2 * section.indent);
        return std::move(text_);
    }

  private:
    // What Python takes for false.
    static bool is_nothing(const Value& value) {
        if (value.is_object() || value.is_array()) return value.empty();
        if (value.is_string()) return value.as_string().empty();
        return !value.as_bool() && value.as_double() == 0;
    }
    static bool is_scalar(const Value& value) { return !value.is_object() && !value.is_array(); }

    static void group(const Value& object, std::set<std::string>& scalars,
                      std::set<std::string>& others) {
        for (const Value::Member& member : object.members()) {
            (is_scalar(member.value) ? scalars : others).insert(member.key.string());
        }
    }

    static Row cells(const Value& object, const Row& headers) {
        Row row;
        for (const std::string& header : headers) {
            const Value* value = object.find(header);
            row.push_back(value == nullptr ? "" : python_str(*value));
        }
        return row;
    }

    void add_list(const std::string* title, const Value& list, std::int64_t indent) {
        if (list.at(0).is_object()) {
            add_objects(title, list, indent);
            return;
        }
        for (const Value& item : list.elements()) {
            if (is_scalar(item)) {
                sections_.back().add_row({python_str(item)});
                continue;
            }
            bool plain = true;
            Row row;
            for (const Value& element : item.elements()) {
                plain = plain && is_scalar(element);
                row.push_back(python_str(element));
            }
            if (plain && item.is_array()) {
                sections_.back().add_row(std::move(row));
            } else {
                add(nullptr, item, 0);
            }
        }
    }

    void add_object(const Value& object, std::int64_t indent) {
        std::set<std::string> scalars;
        std::set<std::string> others;
        group(object, scalars, others);
        const Row headers(scalars.begin(), scalars.end());
        if (headers.size() == 1) {
            sections_.back().add_row({headers[0], python_str(object[headers[0]])});
        } else if (!headers.empty()) {
            sections_.back().set_headers(headers);
            sections_.back().add_row(cells(object, headers));
        }
        for (const std::string& name : others)
            add(&name, object[name], indent + 1);
    }

    void add_objects(const std::string* title, const Value& list, std::int64_t indent) {
        std::set<std::string> scalars;
        std::set<std::string> others;
        for (const Value& element : list.elements())
            group(element, scalars, others);
        const Row headers(scalars.begin(), scalars.end());
        sections_.back().set_headers(headers);
        bool first = true;
        for (const Value& element : list.elements()) {
            if (!first && !others.empty()) {
                sections_.emplace_back();
                if (title != nullptr) sections_.back().title = *title;
                sections_.back().indent = indent;
                sections_.back().set_headers(headers);
            }
            first = false;
            sections_.back().add_row(cells(element, headers));
            for (const std::string& name : others) {
                if (element.contains(name)) add(&name, element[name], indent + 1);
            }
        }
    }

    [[nodiscard]] std::int64_t widest() const {
        std::int64_t width = 0;
        for (const Section& section : sections_)
            width = std::max(width, section.total_width());
        return width;
    }

    // A section of one row becomes one line a column.
    static void turn(Section& section) {
        if (section.rows.size() != 1 || section.headers.empty()) return;
        Section turned;
        turned.title = section.title;
        turned.indent = section.indent;
        for (std::size_t i = 0; i < section.headers.size(); ++i) {
            turned.add_row({section.headers[i], section.rows[0][i]});
        }
        section = std::move(turned);
    }

    void write(const Section& section, const std::string& line) {
        const std::string edge = line_of('|', section.indent);
        text_ += join(edge, line, edge, "\n");
    }

    void render(const Section& section, std::int64_t width) {
        if (!section.title.empty()) {
            write(section, centred(section.title, width, true));
            if (section.headers.empty() && section.rows.empty()) {
                write(section, "+" + line_of('-', width - 2) + "+");
            }
        }
        if (section.widths.empty()) return;
        const std::vector<std::int64_t> widths = section.scaled_widths(width);
        const std::string border = border_of(widths);
        if (!section.headers.empty()) {
            std::string line;
            for (std::size_t i = 0; i < section.headers.size(); ++i) {
                line += centred(section.headers[i], widths[i], i == 0);
            }
            write(section, border);
            write(section, line);
        }
        if (section.rows.empty()) return;
        write(section, border);
        for (const Row& row : section.rows) {
            std::string line;
            for (std::size_t i = 0; i < row.size(); ++i)
                line += aligned(row[i], widths[i], i == 0);
            write(section, line);
        }
        write(section, border);
    }

    static std::string border_of(const std::vector<std::int64_t>& widths) {
        std::string border;
        for (const std::int64_t width : widths) {
            border += border.empty() ? "+" + line_of('-', width - 2) + "+"
                                     : line_of('-', width - 1) + "+";
        }
        return border;
    }

    static std::string centred(const std::string& text, std::int64_t width, bool left_edge) {
        const std::int64_t size = width_of(text);
        const std::int64_t before = width / 2 - size / 2 - 1;
        const std::string left = (left_edge ? "|" : "") + blanks(before) + text;
        const std::int64_t used = (left_edge ? 1 : 0) + before + size;
        return left + blanks(width - 1 - used) + "|";
    }

    static std::string aligned(const std::string& text, std::int64_t width, bool left_edge) {
        const std::int64_t edges = left_edge ? 2 : 1;
        const std::int64_t padding = width - width_of(text) - edges - 2 >= 0 ? 2 : 0;
        return (left_edge ? "|" : "") + blanks(padding) + text +
               blanks(width - edges - padding - width_of(text)) + "|";
    }

    std::vector<Section> sections_;
    std::string text_;
};

}  // namespace

std::string table_output(std::string_view title, const Value& result) {
    Table table;
    const std::string name(title);
    return table.add(&name, result, 0) ? table.render() : std::string();
}

}  // namespace skylens::shell
