// From the text of a pattern to its combinations: $or is multiplied out, as EventBridge does.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "services/events/json_tokens.h"
#include "services/events/pattern.h"
#include "services/events/pattern_matchers.h"
#include "services/events/pattern_tree.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

using Kind = JsonTokens::Kind;

// Names that stand for operators and are not taken as keys below $or.
const char* const kMatcherNames[] = {"exactly",
                                     "equals-ignore-case",
                                     "prefix",
                                     "suffix",
                                     "anything-but",
                                     "exists",
                                     "wildcard",
                                     "numeric",
                                     "cidr",
                                     "html",
                                     "=",
                                     "<",
                                     "<=",
                                     ">",
                                     ">=",
                                     "regex",
                                     "not-wildcard",
                                     "not-equals-ignore-case",
                                     "date-after",
                                     "date-on-or-after",
                                     "date-before",
                                     "date-on-or-before",
                                     "in-date-range",
                                     "ip-address-in-range",
                                     "ip-address-not-in-range"};

bool names_matcher(std::string_view name) {
    return std::any_of(std::begin(kMatcherNames), std::end(kMatcherNames),
                       [name](const char* word) { return name == word; });
}

class Compiler {
  public:
    Compiler(std::string_view text, const PatternLimits& limits)
        : text_(text), limits_(limits), tokens_(text, limits.depth_max) {}

    Result<PatternData> run() {
        Status status = read_root();
        if (!status.ok()) {
            Error error = std::move(status).error();
            error.code = "InvalidEventPatternException";
            error.message =
                "Event pattern is not valid. Reason: " + error.message + tokens_.place();
            return error;
        }
        PatternData data;
        data.conditions = std::move(conditions_);
        for (const Branch& branch : branches_)
            add_combination(branch, data);
        return data;
    }

  private:
    Status read_root() {
        if (text_.size() > limits_.bytes_max) {
            return refused_pattern(join("the pattern is longer than ",
                                        std::int64_t{limits_.bytes_max}, " characters"));
        }
        if (tokens_.next() != Kind::StartObject) return failure("Filter is not an object");
        branches_.emplace_back();
        return read_object("", false);
    }

    Failure failure(std::string reason) {
        return refused_pattern(tokens_.failed() ? tokens_.error() : std::move(reason));
    }

    Status read_object(const std::string& path, bool inside_or) {
        bool any = false;
        Kind kind = tokens_.next();
        for (; kind == Kind::FieldName; kind = tokens_.next()) {
            any = true;
            const std::string name = tokens_.text();
            if (name == "$or") {
                SKYLENS_TRY_OK(read_or(path));
                continue;
            }
            if (inside_or && names_matcher(name)) {
                return refused_pattern(
                    name + " is Ruler reserved fieldName which cannot be used inside $or.");
            }
            const std::string below = path.empty() ? name : path + "." + name;
            SKYLENS_TRY_OK(read_member(name, below, inside_or));
        }
        if (kind != Kind::EndObject) return failure("Unexpected end-of-input");
        if (!any) return refused_pattern("Empty objects are not allowed");
        return Ok{};
    }

    Status read_member(const std::string& name, const std::string& path, bool inside_or) {
        const Kind kind = tokens_.next();
        if (kind == Kind::StartObject) return read_object(path, inside_or);
        if (kind == Kind::StartArray) return read_condition(path);
        return failure("\"" + name + "\" must be an object or an array");
    }

    Status read_or(const std::string& path) {
        if (tokens_.next() != Kind::StartArray)
            return failure("It must be an Array followed with $or.");
        const std::vector<Branch> before = std::move(branches_);
        std::vector<Branch> all;
        int count = 0;
        Kind kind = tokens_.next();
        for (; kind == Kind::StartObject; kind = tokens_.next()) {
            ++count;
            branches_ = before;
            SKYLENS_TRY_OK(read_object(path, true));
            all.insert(all.end(), branches_.begin(), branches_.end());
            SKYLENS_TRY_OK(check_size(all));
        }
        if (kind != Kind::EndArray)
            return failure("Only JSON object is allowed in array of $or relationship.");
        if (count < 2)
            return refused_pattern("There must have at least 2 Objects in $or relationship.");
        branches_ = std::move(all);
        return Ok{};
    }

    Status check_size(const std::vector<Branch>& branches) const {
        std::size_t conditions = 0;
        for (const Branch& branch : branches)
            conditions += branch.size();
        if (branches.size() <= limits_.combinations_max && conditions <= limits_.conditions_max)
            return Ok{};
        return refused_pattern(join("Rule is too complex - $or gives more than ",
                                    std::int64_t{limits_.combinations_max}, " combinations"));
    }

    Status read_condition(const std::string& path) {
        Condition condition;
        condition.path = path;
        const std::size_t start = tokens_.token_start();
        Kind kind = tokens_.next();
        for (; kind != Kind::EndArray; kind = tokens_.next())
            SKYLENS_TRY_OK(read_alternative(kind, condition));
        if (condition.alternatives.empty()) return refused_pattern("Empty arrays are not allowed");
        condition.wanted = text_.substr(start, tokens_.position() - start);
        condition.only_absent = true;
        for (const Matcher& matcher : condition.alternatives) {
            const bool absent = matcher.kind == Matcher::Kind::Absent;
            condition.may_be_absent = condition.may_be_absent || absent;
            condition.only_absent = condition.only_absent && absent;
        }
        if (static_cast<std::uint32_t>(std::count(path.begin(), path.end(), '.')) >=
            kPathDepthMax) {
            return refused_pattern(join("Document nesting depth exceeds the maximum allowed (",
                                        std::int64_t{kPathDepthMax}, ")"));
        }
        for (Branch& branch : branches_)
            branch[path] = static_cast<std::uint32_t>(conditions_.size());
        SKYLENS_TRY_OK(check_size(branches_));
        conditions_.push_back(std::move(condition));
        return Ok{};
    }

    Status read_alternative(Kind kind, Condition& condition) {
        Matcher matcher;
        switch (kind) {
            case Kind::StartObject: {
                SKYLENS_TRY(matcher, read_match_expression(tokens_));
                break;
            }
            case Kind::Text: {
                matcher = exact_text(tokens_.text());
                if (tokens_.failed()) return refused_pattern(tokens_.error());
                break;
            }
            case Kind::Number: {
                matcher.kind = Matcher::Kind::Number;
                double number = 0;
                // A number beyond a double is valid here and matches no event.
                if (parse_pattern_number(tokens_.text(), number)) matcher.numbers.push_back(number);
                break;
            }
            case Kind::True:
                matcher.kind = Matcher::Kind::True;
                break;
            case Kind::False:
                matcher.kind = Matcher::Kind::False;
                break;
            case Kind::Null:
                matcher.kind = Matcher::Kind::Null;
                break;
            default:
                return failure("Match value must be String, number, true, false, or null");
        }
        condition.alternatives.push_back(std::move(matcher));
        return Ok{};
    }

    static Matcher exact_text(const std::string& text) {
        Matcher matcher;
        IpRange address;
        if (parse_ip(text, address.low)) {
            matcher.kind = Matcher::Kind::Ip;
            matcher.ips.push_back(address);
        } else {
            matcher.texts.push_back(text);
        }
        return matcher;
    }

    std::string_view text_;
    PatternLimits limits_;
    JsonTokens tokens_;
    std::vector<Condition> conditions_;
    std::vector<Branch> branches_;
};

}  // namespace

Result<Pattern> compile_pattern(std::string_view text, const PatternLimits& limits) {
    SKYLENS_TRY(PatternData data, Compiler(text, limits).run());
    return Pattern(Str(text), std::make_shared<const PatternData>(std::move(data)));
}

Result<Pattern> compile_pattern_value(const Value& pattern, const PatternLimits& limits) {
    return compile_pattern(to_json(pattern), limits);
}

}  // namespace skylens::events
