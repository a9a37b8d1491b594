#include "shell/options.h"

#include <algorithm>
#include <cstdint>

#include "base/str.h"
#include "base/text.h"
#include "shell/close_matches.h"
#include "shell/output.h"
#include "shell/python.h"

namespace skylens::shell {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// -1, -0.5: words that look like options and are values.
bool is_negative_number(std::string_view word) {
    if (word.size() < 2 || word[0] != '-') return false;
    const std::string_view number = word.substr(1);
    const std::size_t dot = number.find('.');
    if (dot == std::string_view::npos) return is_digits(number);
    const std::string_view whole = number.substr(0, dot);
    return (whole.empty() || is_digits(whole)) && is_digits(number.substr(dot + 1));
}

class Parser {
  public:
    Parser(const std::vector<OptionRule>& rules, const std::vector<std::string>& positionals,
           const std::vector<std::string>& words)
        : rules_(rules), positionals_(positionals), words_(words), given_(rules.size()) {}

    Status run() {
        while (at_ < words_.size()) {
            const std::string& word = words_[at_];
            if (word == "--" && !only_values_) {
                only_values_ = true;
                ++at_;
                continue;
            }
            SKYLENS_TRY(const Match match, match_option(word));
            if (!match.is_option) {
                take_positional(word);
            } else if (match.rule == kNone) {
                result_.rest.push_back(word);
                ++at_;
            } else {
                SKYLENS_TRY_OK(take_option(match));
            }
        }
        return Ok{};
    }

    Status check_required() const {
        std::string missing;
        const auto note = [&missing](const std::string& name) {
            missing += (missing.empty() ? "" : ", ") + name;
        };
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (rules_[i].required && !given_[i].seen) note("--" + rules_[i].name);
        }
        for (std::size_t i = result_.positionals.size(); i < positionals_.size(); ++i) {
            note(positionals_[i]);
        }
        if (missing.empty()) return Ok{};
        return usage_error(join("the following arguments are required: ", missing));
    }

    ParsedOptions take_result() {
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (given_[i].seen) result_.given.push_back({i, std::move(given_[i].words)});
        }
        return std::move(result_);
    }

  private:
    struct Match {
        bool is_option = false;
        std::size_t rule = kNone;
        bool has_value = false;  // --name=value
        std::string value;
    };
    struct Seen {
        bool seen = false;
        std::vector<std::string> words;
    };

    [[nodiscard]] std::size_t find_rule(std::string_view name) const {
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (rules_[i].name == name) return i;
        }
        return kNone;
    }

    Result<Match> match_option(const std::string& word) const {
        if (only_values_ || word.size() < 2 || word[0] != '-') return Match{};
        if (word.compare(0, 2, "--") == 0) {
            Match match;
            match.is_option = true;
            const std::size_t equals = word.find('=');
            const std::string name =
                word.substr(2, equals == std::string::npos ? equals : equals - 2);
            if (equals != std::string::npos) {
                match.has_value = true;
                match.value = word.substr(equals + 1);
            }
            match.rule = find_rule(name);
            if (match.rule == kNone) {
                SKYLENS_TRY(match.rule, find_beginning(name, word));
            }
            if (match.rule != kNone) return match;
        }
        if (is_negative_number(word) || word.find(' ') != std::string::npos) return Match{};
        Match unknown;
        unknown.is_option = true;
        return unknown;
    }

    Result<std::size_t> find_beginning(const std::string& name, const std::string& word) const {
        std::size_t found = kNone;
        std::string candidates;
        std::size_t count = 0;
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (rules_[i].name.compare(0, name.size(), name) != 0) continue;
            found = i;
            candidates += (count++ == 0 ? "--" : ", --") + rules_[i].name;
        }
        if (count <= 1) return found;
        return usage_error(join("ambiguous option: ", word, " could match ", candidates));
    }

    void take_positional(const std::string& word) {
        if (result_.positionals.size() < positionals_.size()) {
            result_.positionals.push_back(word);
        } else {
            result_.rest.push_back(word);
        }
        ++at_;
    }

    Result<bool> next_is_value() const {
        if (at_ == words_.size() || (words_[at_] == "--" && !only_values_)) return false;
        SKYLENS_TRY(const Match match, match_option(words_[at_]));
        return !match.is_option;
    }

    Status take_option(const Match& match) {
        const OptionRule& rule = rules_[match.rule];
        ++at_;
        std::vector<std::string> values;
        if (match.has_value) {
            if (rule.takes == Takes::Nothing) {
                return usage_error(join("argument --", rule.name, ": ignored explicit argument '",
                                        match.value, "'"));
            }
            values.push_back(match.value);
        } else if (rule.takes != Takes::Nothing) {
            SKYLENS_TRY_OK(take_values(rule, values));
        }
        SKYLENS_TRY_OK(check_values(rule, values));
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (!rule.group.empty() && rules_[i].group == rule.group) given_[i] = {};
        }
        given_[match.rule] = {true, std::move(values)};
        return Ok{};
    }

    Status take_values(const OptionRule& rule, std::vector<std::string>& values) {
        while (rule.takes == Takes::Many || values.empty()) {
            SKYLENS_TRY(const bool more, next_is_value());
            if (!more) break;
            values.push_back(words_[at_++]);
        }
        if (rule.takes == Takes::One && values.empty()) {
            return usage_error(join("argument --", rule.name, ": expected one argument"));
        }
        return Ok{};
    }

    static Status check_values(const OptionRule& rule, const std::vector<std::string>& values) {
        for (const std::string& value : values) {
            if (rule.number && !python_int(value).ok()) {
                return usage_error(
                    join("argument --", rule.name, ": invalid int value: ", python_repr(value)));
            }
            const auto& choices = rule.choices;
            if (!choices.empty() &&
                std::find(choices.begin(), choices.end(), value) == choices.end()) {
                return usage_error(
                    join("argument --", rule.name, ": ", invalid_choice(value, choices)));
            }
        }
        return Ok{};
    }

    const std::vector<OptionRule>& rules_;
    const std::vector<std::string>& positionals_;
    const std::vector<std::string>& words_;
    std::vector<Seen> given_;
    ParsedOptions result_;
    std::size_t at_ = 0;
    bool only_values_ = false;
};

}  // namespace

const GivenOption* ParsedOptions::find(std::size_t rule) const {
    for (const GivenOption& option : given) {
        if (option.rule == rule) return &option;
    }
    return nullptr;
}

Result<ParsedOptions> parse_options(const std::vector<OptionRule>& rules,
                                    const std::vector<std::string>& positionals,
                                    const std::vector<std::string>& words, bool lenient) {
    Parser parser(rules, positionals, words);
    SKYLENS_TRY_OK(parser.run());
    if (!lenient) SKYLENS_TRY_OK(parser.check_required());
    return parser.take_result();
}

}  // namespace skylens::shell
