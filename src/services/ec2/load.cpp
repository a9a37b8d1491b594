#include "services/ec2/load.h"

#include <algorithm>

#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

// cos(2πx) for x in [0, 1], by its Taylor series within a quarter turn (error below 1e-9): the
// same bits natively and in WebAssembly.
double cos_turns(double x) {
    if (x > 0.5) x = 1.0 - x;
    if (x > 0.25) return -cos_turns(0.5 - x);
    constexpr double kTurn = 6.283185307179586;
    constexpr double kTerms[] = {1.0 / 6227020800 / 14,  // 1/14!, 1/12!, …
                                 1.0 / 479001600, 1.0 / 3628800, 1.0 / 40320,
                                 1.0 / 720,       1.0 / 24,      1.0 / 2};
    const double square = x * x * (kTurn * kTurn);
    double sum = 1.0 / 20922789888000;  // 1/16!
    for (const double term : kTerms)
        sum = term - square * sum;
    return 1 - square * sum;
}

double ratio(Duration part, Duration whole) {
    if (whole.ms <= 0) return 1.0;
    return static_cast<double>(part.ms) / static_cast<double>(whole.ms);
}

double overlap(SimTime from, SimTime until, SimTime other_from, SimTime other_until) {
    const SimTime a = std::max(from, other_from);
    const SimTime b = std::min(until, other_until);
    return b > a ? ratio(b - a, until - from) : 0.0;
}

double ramp_average(const Curve& curve, SimTime from, SimTime until) {
    const SimTime end = curve.start + curve.span;
    const double after = overlap(from, until, end, until);
    const SimTime a = std::max(from, curve.start);
    const SimTime b = std::min(until, end);
    double mean = curve.b * after;
    if (b > a) mean += (value_at(curve, a) + value_at(curve, b)) / 2 * ratio(b - a, until - from);
    return mean;
}

double list_average(const Curve& curve, SimTime from, SimTime until) {
    double mean = 0;
    SimTime begin = curve.start;
    for (std::size_t i = 0; i < curve.values.size(); ++i) {
        const bool last = i + 1 == curve.values.size();
        const SimTime end = last ? std::max(until, begin) : begin + curve.span;
        if (end > from && begin < until) {
            mean += curve.values[i] * overlap(from, until, begin, end);
        }
        begin = end;
    }
    return mean;
}

// Simpson's rule: exact enough for steps that are short against the period.
double wave_average(const Curve& curve, SimTime from, SimTime until) {
    const SimTime middle = from + Duration{(until - from).ms / 2};
    return (value_at(curve, from) + 4 * value_at(curve, middle) + value_at(curve, until)) / 6;
}

}  // namespace

double value_at(const Curve& curve, SimTime time) {
    const Duration age = std::max(time - curve.start, Duration{0});
    switch (curve.kind) {
        case CurveKind::None: return 0;
        case CurveKind::Constant: return curve.a;
        case CurveKind::Ramp:
            return curve.a + (curve.b - curve.a) * std::min(1.0, ratio(age, curve.span));
        case CurveKind::Spike:
            return age >= curve.offset && age < curve.offset + curve.span ? curve.b : curve.a;
        case CurveKind::Wave: {
            const double turn = ratio(Duration{age.ms % std::max<std::int64_t>(curve.span.ms, 1)},
                                      curve.span);
            return curve.a + (curve.b - curve.a) * (1 - cos_turns(turn)) / 2;
        }
        case CurveKind::List: {
            if (curve.values.empty() || curve.span.ms <= 0) return 0;
            const auto index = static_cast<std::size_t>(age.ms / curve.span.ms);
            return curve.values[std::min(index, curve.values.size() - 1)];
        }
    }
    return 0;
}

double average(const Curve& curve, SimTime from, SimTime until) {
    switch (curve.kind) {
        case CurveKind::Ramp: return ramp_average(curve, from, until);
        case CurveKind::Spike: {
            const SimTime peak = curve.start + curve.offset;
            const double share = overlap(from, until, peak, peak + curve.span);
            return curve.a + (curve.b - curve.a) * share;
        }
        case CurveKind::Wave: return wave_average(curve, from, until);
        case CurveKind::List: return list_average(curve, from, until);
        default: return value_at(curve, from);
    }
}

}  // namespace skylens::ec2
