#include "shell/text_output.h"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "base/sort.h"
#include "base/text.h"
#include "shell/python.h"

namespace skylens::shell {
namespace {

bool is_scalar(const Value& value) { return !value.is_object() && !value.is_array(); }

using Names = std::vector<std::string>;

std::vector<const Value::Member*> sorted_members(const Value& object) {
    std::vector<const Value::Member*> members;
    for (const Value::Member& member : object.members())
        members.push_back(&member);
    sort_stably(members,
                [](const Value::Member* a, const Value::Member* b) { return a->key < b->key; });
    return members;
}

class TextWriter {
  public:
    void write(const Value& value, std::string_view name, const std::optional<Names>& columns) {
        if (value.is_object()) {
            write_object(value, name, columns);
        } else if (value.is_array()) {
            write_list(value, name);
        } else {
            text_ += python_str(value) + "\n";
        }
    }

    std::string take() { return std::move(text_); }

  private:
    void write_list(const Value& list, std::string_view name) {
        bool objects = false;
        bool lists = false;
        for (const Value& element : list.elements()) {
            objects = objects || element.is_object();
            lists = lists || element.is_array();
        }
        if (objects) {
            const Names columns = scalar_names(list);
            for (const Value& element : list.elements())
                write(element, name, columns);
        } else if (lists) {
            write_mixed(list, name);
        } else if (!list.empty()) {
            write_scalars(list, name);
        }
    }

    void write_mixed(const Value& list, std::string_view name) {
        Value scalars = Value::array();
        for (const Value& element : list.elements()) {
            if (is_scalar(element)) scalars.push(element);
        }
        if (!scalars.empty()) write_scalars(scalars, name);
        for (const Value& element : list.elements()) {
            if (!is_scalar(element)) write(element, name, std::nullopt);
        }
    }

    void write_scalars(const Value& list, std::string_view name) {
        std::string line;
        for (const Value& element : list.elements()) {
            if (!name.empty()) {
                text_ += join(upper(name), "\t", python_str(element), "\n");
            } else {
                line += join(line.empty() ? "" : "\t", python_str(element));
            }
        }
        if (name.empty()) text_ += line + "\n";
    }

    // The same columns for every object of a list, so that the lines align.
    static Names scalar_names(const Value& list) {
        std::set<std::string> names;
        for (const Value& element : list.elements()) {
            for (const Value::Member& member : element.members()) {
                if (is_scalar(member.value)) names.insert(member.key.string());
            }
        }
        return {names.begin(), names.end()};
    }

    void write_object(const Value& object, std::string_view name,
                      const std::optional<Names>& columns) {
        std::vector<std::string> cells;
        std::vector<const Value::Member*> nested;
        if (columns) {
            for (const std::string& column : *columns) {
                const Value* cell = object.find(column);
                cells.push_back(cell == nullptr ? "" : python_str(*cell));
            }
        }
        for (const Value::Member* member : sorted_members(object)) {
            const bool in_columns = columns && std::binary_search(columns->begin(), columns->end(),
                                                                  member->key.string());
            if (in_columns) continue;
            if (!columns && is_scalar(member->value)) {
                cells.push_back(python_str(member->value));
            } else {
                nested.push_back(member);
            }
        }
        write_line(cells, name);
        for (const Value::Member* member : nested) {
            write(member->value, member->key, std::nullopt);
        }
    }

    void write_line(const std::vector<std::string>& cells, std::string_view name) {
        if (cells.empty()) return;
        std::string line = upper(name);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line += (i > 0 || !name.empty() ? "\t" : "") + cells[i];
        }
        text_ += line + "\n";
    }

    std::string text_;
};

}  // namespace

std::string python_str(const Value& value) {
    if (value.is_null()) return "None";
    if (value.is_bool()) return value.as_bool() ? "True" : "False";
    if (value.is_string()) return value.as_str().string();
    if (value.is_number()) return to_json(value);
    const auto quoted = [](const Value& part) {
        return part.is_string() ? python_repr(part.as_string()) : python_str(part);
    };
    std::string text;
    for (const Value& element : value.elements()) {
        text += (text.empty() ? "" : ", ") + quoted(element);
    }
    for (const Value::Member& member : value.members()) {
        text += join(text.empty() ? "" : ", ", python_repr(member.key), ": ", quoted(member.value));
    }
    return value.is_array() ? "[" + text + "]" : "{" + text + "}";
}

std::string text_output(const Value& result) {
    TextWriter writer;
    Value shown = result;
    const Value token = shown["NextToken"];
    if (token.is_string()) shown.set("NextToken", Value::object({{"NextToken", token}}));
    writer.write(shown, "", std::nullopt);
    return writer.take();
}

}  // namespace skylens::shell
