#include "services/iam/iam.h"
#include "services/iam/state.h"

namespace skylens::iam {

Str trail_date(SimTime time, bool comma) {
    static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Civil civil = to_civil(time);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const int hour = civil.hour % 12 == 0 ? 12 : civil.hour % 12;
    return join(kMonths[civil.month - 1], " ", civil.day, ", ", civil.year, comma ? ", " : " ",
                hour, ":", two(civil.minute), ":", two(civil.second),
                civil.hour < 12 ? " AM" : " PM");
}

}  // namespace skylens::iam
