#include "services/iam/policy/condition_values.h"

#include <string>

#include "base/text.h"
#include "base/time.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

// Reads text from the front.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    [[nodiscard]] bool done() const { return text_.empty(); }
    [[nodiscard]] char peek() const { return text_.empty() ? '\0' : text_.front(); }
    bool take(char c) {
        if (peek() != c) return false;
        text_.remove_prefix(1);
        return true;
    }
    bool take_any(char a, char b) { return take(a) || take(b); }
    // The digits at the front; false when there are none, or more than `most`.
    bool digits(std::size_t most, std::int64_t& out, std::size_t* count = nullptr) {
        std::size_t n = 0;
        out = 0;
        while (n < text_.size() && text_[n] >= '0' && text_[n] <= '9') {
            if (n >= most) return false;
            out = out * 10 + (text_[n] - '0');
            ++n;
        }
        text_.remove_prefix(n);
        if (count != nullptr) *count = n;
        return n > 0;
    }

  private:
    std::string_view text_;
};

// The whole text as a signed 64-bit number.
std::optional<std::int64_t> whole_number(std::string_view text) {
    const bool minus = !text.empty() && text.front() == '-';
    if (minus) text.remove_prefix(1);
    if (text.empty() || text.size() > 19) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (value > 9'223'372'036'854'775'807ULL) return std::nullopt;
    const auto number = static_cast<std::int64_t>(value);
    return minus ? -number : number;
}

bool read_time_of_day(Reader& in, Civil& civil) {
    std::int64_t n = 0;
    if (!in.digits(2, n) || n > 24) return false;
    civil.hour = static_cast<int>(n);
    if (!in.take(':')) return true;
    if (!in.digits(2, n) || n > 59) return false;
    civil.minute = static_cast<int>(n);
    if (!in.take(':')) return true;
    if (!in.digits(2, n) || n > 59) return false;
    civil.second = static_cast<int>(n);
    if (!in.take_any('.', ',')) return true;
    std::size_t count = 0;
    if (!in.digits(9, n, &count)) return false;
    for (; count > 3; --count)
        n /= 10;
    for (; count < 3; ++count)
        n *= 10;
    civil.millisecond = static_cast<int>(n);
    return true;
}

// Minutes east of UTC.
bool read_zone(Reader& in, std::int64_t& offset) {
    offset = 0;
    if (in.done() || in.take_any('Z', 'z')) return true;
    const bool east = in.peek() == '+';
    if (!in.take('+') && !in.take('-')) return false;
    std::int64_t hour = 0;
    std::int64_t minute = 0;
    std::size_t count = 0;
    if (!in.digits(4, hour, &count) || count == 1 || count == 3) return false;
    if (count == 4) {
        minute = hour % 100;
        hour /= 100;
    } else if (in.take(':') && (!in.digits(2, minute, &count) || count != 2)) {
        return false;
    }
    if (hour > 23 || minute > 59) return false;
    offset = (east ? 1 : -1) * (hour * 60 + minute);
    return true;
}

std::optional<std::int64_t> iso_date(std::string_view text) {
    Reader in(text);
    Civil civil;
    std::int64_t n = 0;
    if (!in.digits(6, n)) return std::nullopt;
    civil.year = static_cast<int>(n);
    if (in.take('-')) {
        if (!in.digits(2, n) || n < 1 || n > 12) return std::nullopt;
        civil.month = static_cast<int>(n);
        if (in.take('-')) {
            if (!in.digits(2, n) || n < 1 || n > days_in_month(civil.year, civil.month)) {
                return std::nullopt;
            }
            civil.day = static_cast<int>(n);
        }
    }
    std::int64_t offset = 0;
    if (in.take_any('T', 't')) {
        if (!in.done() && !read_time_of_day(in, civil)) return std::nullopt;
        if (!read_zone(in, offset)) return std::nullopt;
    }
    if (!in.done()) return std::nullopt;
    return from_civil(civil).ms - offset * 60'000;
}

// A decimal number without signs of its form: digits before and after the point, no zeros that
// say nothing.
struct Decimal {
    bool minus = false;
    std::string_view whole;
    std::string_view fraction;
};

bool read_decimal(std::string_view text, Decimal& out) {
    text = trim(text);
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        out.minus = text.front() == '-';
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    out.whole = text.substr(0, point);
    out.fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (out.whole.empty() && out.fraction.empty()) return false;
    if (!out.whole.empty() && !is_digits(out.whole)) return false;
    if (!out.fraction.empty() && !is_digits(out.fraction)) return false;
    while (!out.whole.empty() && out.whole.front() == '0')
        out.whole.remove_prefix(1);
    while (!out.fraction.empty() && out.fraction.back() == '0')
        out.fraction.remove_suffix(1);
    if (out.whole.empty() && out.fraction.empty()) out.minus = false;
    return true;
}

int compare_sizes(const Decimal& a, const Decimal& b) {
    if (a.whole.size() != b.whole.size()) return a.whole.size() < b.whole.size() ? -1 : 1;
    int order = a.whole.compare(b.whole);
    if (order == 0) order = a.fraction.compare(b.fraction);
    if (order == 0) return 0;
    return order < 0 ? -1 : 1;
}

}  // namespace

std::optional<std::int64_t> parse_condition_date(std::string_view text) {
    // Four digits are a year; any other whole number is epoch seconds.
    if (!(text.size() == 4 && is_digits(text))) {
        if (const auto seconds_since_1970 = whole_number(text)) {
            const std::int64_t value = *seconds_since_1970;
            const std::int64_t limit = 9'223'372'036'854'775LL;
            if (value > limit) return INT64_MAX;
            if (value < -limit) return INT64_MIN;
            return value * 1000;
        }
    }
    return iso_date(text);
}

std::optional<int> compare_decimals(std::string_view a, std::string_view b) {
    Decimal left;
    Decimal right;
    if (!read_decimal(a, left) || !read_decimal(b, right)) return std::nullopt;
    if (left.minus != right.minus) return left.minus ? -1 : 1;
    const int order = compare_sizes(left, right);
    return left.minus ? -order : order;
}

}  // namespace skylens::iam
