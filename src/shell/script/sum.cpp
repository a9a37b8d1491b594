// Whole-number arithmetic of $((…)), and `test`.
#include <algorithm>
#include <cstdlib>
#include <limits>

#include "base/str.h"
#include "base/text.h"
#include "shell/script/interpreter.h"

namespace skylens::shell::script {
namespace {

constexpr int kSumDepthMax = 64;

class Sum {
  public:
    Sum(std::string_view text, const Variables& variables) : text_(text), variables_(variables) {}

    Result<std::int64_t> run() {
        SKYLENS_TRY(const std::int64_t value, compare());
        skip();
        if (at_ < text_.size()) return refuse();
        return value;
    }

  private:
    [[nodiscard]] Failure refuse() const {
        return Failure{"Sum", join("$((", text_,
                                 ")): only + - * / % ( ), comparisons, whole numbers and "
                                 "variables are simulated")};
    }

    void skip() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'))
            ++at_;
    }

    bool take(std::string_view sign) {
        skip();
        if (text_.compare(at_, sign.size(), sign) != 0) return false;
        at_ += sign.size();
        return true;
    }

    // Wraps around as the machine's arithmetic does.
    static std::int64_t wrapped(std::uint64_t value) { return static_cast<std::int64_t>(value); }

    Result<std::int64_t> compare() {
        SKYLENS_TRY(const std::int64_t left, add());
        for (const std::string_view sign : {"==", "!=", "<=", ">=", "<", ">"}) {
            if (!take(sign)) continue;
            SKYLENS_TRY(const std::int64_t right, add());
            const bool holds = sign == "=="   ? left == right
                               : sign == "!=" ? left != right
                               : sign == "<=" ? left <= right
                               : sign == ">=" ? left >= right
                               : sign == "<"  ? left < right
                                              : left > right;
            return static_cast<std::int64_t>(holds);
        }
        return left;
    }

    Result<std::int64_t> add() {
        SKYLENS_TRY(std::int64_t value, multiply());
        while (true) {
            const bool plus = take("+");
            if (!plus && !take("-")) return value;
            SKYLENS_TRY(const std::int64_t other, multiply());
            const auto a = static_cast<std::uint64_t>(value);
            const auto b = static_cast<std::uint64_t>(other);
            value = wrapped(plus ? a + b : a - b);
        }
    }

    Result<std::int64_t> multiply() {
        SKYLENS_TRY(std::int64_t value, one());
        while (true) {
            skip();
            const char sign = at_ < text_.size() ? text_[at_] : '\0';
            if (sign != '*' && sign != '/' && sign != '%') return value;
            ++at_;
            SKYLENS_TRY(const std::int64_t other, one());
            if (sign == '*') {
                value =
                    wrapped(static_cast<std::uint64_t>(value) * static_cast<std::uint64_t>(other));
                continue;
            }
            if (other == 0) return Failure{"Sum", join(text_, ": division by 0")};
            if (other == -1) {
                value = sign == '/' ? wrapped(0 - static_cast<std::uint64_t>(value)) : 0;
            } else {
                value = sign == '/' ? value / other : value % other;
            }
        }
    }

    Result<std::int64_t> one() {
        if (++depth_ > kSumDepthMax) return refuse();
        auto value = plain();
        --depth_;
        return value;
    }

    Result<std::int64_t> plain() {
        if (take("(")) {
            SKYLENS_TRY(const std::int64_t value, compare());
            if (!take(")")) return refuse();
            return value;
        }
        if (take("-")) {
            SKYLENS_TRY(const std::int64_t value, one());
            return wrapped(0 - static_cast<std::uint64_t>(value));
        }
        take("$");
        skip();
        const std::size_t start = at_;
        while (at_ < text_.size() &&
               (is_name(text_.substr(at_, 1)) || is_digits(text_.substr(at_, 1))))
            ++at_;
        const std::string_view word = text_.substr(start, at_ - start);
        if (is_digits(word)) return number(word);
        if (!is_name(word)) return refuse();
        const auto variable = variables_.find(std::string(word));
        if (variable == variables_.end() || trim(variable->second.value).empty())
            return std::int64_t{0};
        return number(trim(variable->second.value));
    }

    [[nodiscard]] Result<std::int64_t> number(std::string_view text) const {
        const bool negative = !text.empty() && text[0] == '-';
        const std::string_view digits = text.substr(negative ? 1 : 0);
        if (!is_digits(digits) || digits.size() > 18) return refuse();
        const std::int64_t value = std::stoll(std::string(digits));
        return negative ? -value : value;
    }

    std::string_view text_;
    const Variables& variables_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

int test_error(std::string& error, std::string_view what) {
    error += join("skylens: test: ", what, "\n");
    return 2;
}

bool test_number(std::string_view text, std::int64_t& out) {
    text = trim(text);
    const bool negative = !text.empty() && text[0] == '-';
    const std::string_view digits = text.substr(negative ? 1 : 0);
    if (!is_digits(digits) || digits.size() > 18) return false;
    out = std::stoll(std::string(digits)) * (negative ? -1 : 1);
    return true;
}

int compare_words(const std::string& left, const std::string& sign, const std::string& right,
                  std::string& error) {
    if (sign == "=" || sign == "==") return left == right ? 0 : 1;
    if (sign == "!=") return left != right ? 0 : 1;
    std::int64_t a = 0;
    std::int64_t b = 0;
    for (const std::string_view known : {"-eq", "-ne", "-lt", "-le", "-gt", "-ge"}) {
        if (sign != known) continue;
        if (!test_number(left, a)) return test_error(error, left + ": integer expression expected");
        if (!test_number(right, b))
            return test_error(error, right + ": integer expression expected");
        const bool holds = sign == "-eq"   ? a == b
                           : sign == "-ne" ? a != b
                           : sign == "-lt" ? a < b
                           : sign == "-le" ? a <= b
                           : sign == "-gt" ? a > b
                                           : a >= b;
        return holds ? 0 : 1;
    }
    return test_error(error, sign + ": binary operator expected");
}

}  // namespace

Result<std::int64_t> compute(std::string_view expression, const Variables& variables) {
    return Sum(expression, variables).run();
}

int run_test(std::vector<std::string> words, const Environment& environment, std::string& error) {
    if (words[0] == "[") {
        if (words.back() != "]") return test_error(error, "missing `]'");
        words.pop_back();
    }
    words.erase(words.begin());
    bool negated = false;
    while (words.size() > 1 && words[0] == "!") {
        negated = !negated;
        words.erase(words.begin());
    }
    int status = 1;
    if (words.empty()) {
        status = 1;
    } else if (words.size() == 1) {
        status = words[0].empty() ? 1 : 0;
    } else if (words.size() == 2) {
        if (words[0] == "-n")
            status = words[1].empty() ? 1 : 0;
        else if (words[0] == "-z")
            status = words[1].empty() ? 0 : 1;
        else if (words[0] == "-f" || words[0] == "-e" || words[0] == "-s")
            status = environment.read_file(words[1]).ok() ? 0 : 1;
        else
            return test_error(error, words[0] + ": unary operator is not simulated");
    } else if (words.size() == 3) {
        status = compare_words(words[0], words[1], words[2], error);
    } else {
        return test_error(error, "one comparison at a time is simulated; join them with && and ||");
    }
    if (status == 2) return status;
    return (status == 0) != negated ? 0 : 1;
}

}  // namespace skylens::shell::script
