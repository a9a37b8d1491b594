#include "traffic/curves.h"

namespace skylens::traffic {
namespace {

using ec2::Curve;
using ec2::CurveKind;

constexpr std::size_t kListMax = 10'000;

Result<std::vector<double>> read_numbers(const Reader& reader, double most) {
    const std::vector<Value>& list = reader.at("values").elements();
    if (list.empty()) return reader.wrong("values", "a list of numbers is needed");
    if (list.size() > kListMax) return reader.wrong("values", "at most 10000 numbers");
    std::vector<double> out;
    for (const Value& element : list) {
        SKYLENS_TRY(const double read, reader.amount(element, "values", 0, most));
        out.push_back(read);
    }
    return out;
}

Result<Curve> read_ramp(const Reader& reader, double most) {
    SKYLENS_TRY_OK(reader.only({"from", "to", "over"}));
    Curve curve;
    curve.kind = CurveKind::Ramp;
    SKYLENS_TRY(curve.a, reader.number("from", 0, most));
    SKYLENS_TRY(curve.b, reader.number("to", 0, most));
    SKYLENS_TRY(curve.span, reader.duration("over", false));
    return curve;
}

Result<Curve> read_spike(const Reader& reader, double most) {
    SKYLENS_TRY_OK(reader.only({"base", "peak", "at", "for"}));
    Curve curve;
    curve.kind = CurveKind::Spike;
    SKYLENS_TRY(curve.a, reader.number("base", 0, most));
    SKYLENS_TRY(curve.b, reader.number("peak", 0, most));
    SKYLENS_TRY(curve.offset, reader.duration("at", true));
    SKYLENS_TRY(curve.span, reader.duration("for", false));
    return curve;
}

Result<Curve> read_wave(const Reader& reader, double most) {
    SKYLENS_TRY_OK(reader.only({"low", "high", "period"}));
    Curve curve;
    curve.kind = CurveKind::Wave;
    SKYLENS_TRY(curve.a, reader.number("low", 0, most));
    SKYLENS_TRY(curve.b, reader.number("high", 0, most));
    SKYLENS_TRY(curve.span, reader.duration("period", false));
    return curve;
}

Result<Curve> read_list(const Reader& reader, double most) {
    SKYLENS_TRY_OK(reader.only({"values", "every"}));
    Curve curve;
    curve.kind = CurveKind::List;
    SKYLENS_TRY(curve.values, read_numbers(reader, most));
    SKYLENS_TRY(curve.span, reader.duration("every", false));
    return curve;
}

Result<Curve> read_constant(const Reader& reader, std::string_view name, double most) {
    Curve curve;
    curve.kind = CurveKind::Constant;
    SKYLENS_TRY(curve.a, reader.number(name, 0, most));
    return curve;
}

}  // namespace

Result<Curve> read_curve(const Reader& reader, std::string_view name, double most) {
    const Value& value = reader.at(name);
    if (value.is_number()) return read_constant(reader, name, most);
    if (!value.is_object() || value.size() != 1) {
        return reader.wrong(name, "a number or one of constant, ramp, spike, wave, list is needed");
    }
    const Value::Member& kind = value.members()[0];
    const Reader given = reader.inner(name);
    if (kind.key == "constant") return read_constant(given, "constant", most);
    if (kind.key == "ramp") return read_ramp(given.inner("ramp"), most);
    if (kind.key == "spike") return read_spike(given.inner("spike"), most);
    if (kind.key == "wave") return read_wave(given.inner("wave"), most);
    if (kind.key == "list") return read_list(given.inner("list"), most);
    return reader.wrong(name, join("'", kind.key.view(),
                                   "' is no kind of curve: constant, ramp, "
                                   "spike, wave or list"));
}

}  // namespace skylens::traffic
