// `--output yaml`: the AWS CLI writes it with ruamel.yaml, in its "safe" way.
#include <algorithm>
#include <array>
#include <vector>

#include "base/regex.h"
#include "base/sort.h"
#include "shell/text_output.h"

namespace skylens::shell {
namespace {

constexpr std::size_t kWidth = 80;

// What YAML reads as something else than text, of a word without quotes.
constexpr std::array<std::string_view, 6> kResolved = {
    "true|True|TRUE|false|False|FALSE|null|Null|NULL|~|<<|=|",
    "[-+]?(0b[0-1_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)",
    "[-+]?[0-9][0-9_]*\\.[0-9_]*([eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+",
    "[-+]?\\.[0-9_]+([eE][-+][0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)",
    "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
    "(([ \\t]*)?(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?"};

bool resolves_to_other(std::string_view text) {
    return std::any_of(kResolved.begin(), kResolved.end(),
                       [text](std::string_view rule) { return regex_full_match(rule, text); });
}

bool needs_double_quotes(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n') || byte == 0x7f;
    });
}

// ruamel's analyze_scalar, as far as it asks whether a plain scalar may stand in a block.
bool may_be_plain(std::string_view text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    if (text.find('\n') != std::string_view::npos) return false;
    if (text.substr(0, 3) == "---" || text.substr(0, 3) == "...") return false;
    if (std::string_view("#,[]{}&*!|>'\"%@`").find(text[0]) != std::string_view::npos) return false;
    const bool alone = text.size() == 1 || text[1] == ' ';
    if ((text[0] == '?' || text[0] == ':' || text[0] == '-') && alone) return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool before_blank = i + 1 == text.size() || text[i + 1] == ' ';
        if (text[i] == ':' && before_blank) return false;
        if (text[i] == '#' && text[i - 1] == ' ') return false;
    }
    return !resolves_to_other(text);
}

class YamlWriter {
  public:
    void write_block(const Value& value, std::size_t indent) {
        if (value.is_object()) {
            write_members(value, indent, false);
        } else {
            write_elements(value, indent);
        }
    }

    std::string take() { return std::move(out_); }

  private:
    static bool is_block(const Value& value) {
        return (value.is_object() || value.is_array()) && !value.empty();
    }

    void write_members(const Value& object, std::size_t indent, bool first_is_placed) {
        std::vector<const Value::Member*> members;
        for (const Value::Member& member : object.members())
            members.push_back(&member);
        sort_stably(members,
                    [](const Value::Member* a, const Value::Member* b) { return a->key < b->key; });
        bool placed = first_is_placed;
        for (const Value::Member* member : members) {
            if (!placed) out_.append(indent, ' ');
            placed = false;
            column_ = indent;
            write_text(member->key, indent, true);
            out_ += ':';
            ++column_;
            write_member_value(member->value, indent);
        }
    }

    void write_member_value(const Value& value, std::size_t indent) {
        if (is_block(value)) {
            out_ += '\n';
            // A list in a member stands no deeper than the member.
            write_block(value, value.is_array() ? indent : indent + 2);
            return;
        }
        out_ += ' ';
        ++column_;
        write_scalar(value, indent + 2);
        out_ += '\n';
    }

    void write_elements(const Value& list, std::size_t indent) {
        for (const Value& element : list.elements()) {
            out_.append(indent, ' ');
            out_ += '-';
            column_ = indent + 1;
            if (is_block(element)) {
                out_ += ' ';
                if (element.is_object()) {
                    write_members(element, indent + 2, true);
                } else {
                    write_nested_list(element, indent + 2);
                }
                continue;
            }
            out_ += ' ';
            ++column_;
            write_scalar(element, indent + 2);
            out_ += '\n';
        }
    }

    // "- - a": the inner list's first element stands behind the outer one's dash.
    void write_nested_list(const Value& list, std::size_t indent) {
        const std::size_t start = out_.size();
        write_elements(list, indent);
        out_.erase(start, indent);
    }

    void write_scalar(const Value& value, std::size_t indent) {
        if (value.is_array())
            out_ += "[]";
        else if (value.is_object())
            out_ += "{}";
        else if (value.is_string())
            write_text(value.as_string(), indent, false);
        else
            out_ += value.is_null() ? "null" : to_json(value);
    }

    void write_text(std::string_view text, std::size_t indent, bool key) {
        if (needs_double_quotes(text)) {
            out_ += to_json(Value(text));
        } else if (may_be_plain(text)) {
            write_folded(text, indent, !key, false);
        } else {
            out_ += '\'';
            ++column_;
            write_folded(text, indent, !key, true);
            out_ += '\'';
        }
    }

    // Long lines are broken at single blanks; a line end in quotes is an empty line.
    void write_folded(std::string_view text, std::size_t indent, bool folds, bool quoted) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            const bool single = c == ' ' && i > 0 && i + 1 < text.size() && text[i - 1] != ' ' &&
                                text[i + 1] != ' ';
            if (c == '\n') {
                if (i == 0 || text[i - 1] != '\n') out_ += '\n';
                out_ += '\n';
                if (i + 1 < text.size() && text[i + 1] != '\n') out_.append(indent, ' ');
                column_ = indent;
            } else if (single && folds && column_ > kWidth) {
                out_ += '\n';
                out_.append(indent, ' ');
                column_ = indent;
            } else {
                out_ += c;
                if (quoted && c == '\'') out_ += c;
                column_ += (static_cast<unsigned char>(c) & 0xc0) == 0x80 ? 0 : 1;
            }
        }
    }

    std::string out_;
    std::size_t column_ = 0;
};

}  // namespace

std::string yaml_output(const Value& result) {
    if (!result.is_object() && !result.is_array()) return to_json(result) + "\n";
    if (result.empty()) return result.is_array() ? "[]\n" : "{}\n";
    YamlWriter writer;
    writer.write_block(result, 0);
    return writer.take();
}

}  // namespace skylens::shell
