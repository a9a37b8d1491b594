#include "traffic/reader.h"

namespace skylens::traffic {

Failure Reader::wrong(std::string_view name, std::string_view problem) const {
    const std::string place = path(name);
    return Failure{code_, join(place.empty() ? whole() : place, ": ", problem)};
}

std::string Reader::whole() const { return code_ == "InvalidFault" ? "fault" : "workload"; }

std::string Reader::path(std::string_view name) const {
    if (name.empty()) return path_;
    return path_.empty() ? std::string(name) : join(path_, ".", name);
}

Reader Reader::element(std::string_view name, std::size_t index) const {
    return Reader(value_[name].at(index), join(path(name), ".", static_cast<std::int64_t>(index)),
                  code_);
}

Status Reader::only(const std::vector<std::string_view>& names) const {
    if (!value_.is_object()) return wrong({}, "an object is needed");
    for (const Value::Member& member : value_.members()) {
        bool known = false;
        for (const std::string_view name : names)
            known = known || member.key == name;
        if (!known) return wrong(member.key, "is not known here");
    }
    return Ok{};
}

Result<double> Reader::amount(const Value& given, std::string_view name, double least,
                              double most) const {
    if (!given.is_number()) return wrong(name, "a number is needed");
    const double read = given.as_double();
    if (read >= least && read <= most) return read;
    if (least == static_cast<double>(static_cast<std::int64_t>(least)) && most >= 1) {
        return wrong(name, join("must be from ", static_cast<std::int64_t>(least), " to ",
                                static_cast<std::int64_t>(most)));
    }
    return wrong(name, "is too small or too large");
}

Result<double> Reader::number(std::string_view name, double least, double most) const {
    return amount(value_[name], name, least, most);
}

Result<double> Reader::number_or(std::string_view name, double otherwise, double least,
                                 double most) const {
    if (!has(name)) return otherwise;
    return number(name, least, most);
}

Result<Duration> Reader::duration(std::string_view name, bool may_be_zero) const {
    const auto parsed = parse_duration(value_[name].as_string());
    if (!parsed.ok()) return wrong(name, "a duration such as PT30M is needed");
    if (parsed.value().ms == 0 && !may_be_zero) return wrong(name, "must not be zero");
    return parsed.value();
}

Result<Duration> Reader::duration_or(std::string_view name, Duration otherwise) const {
    if (!has(name)) return otherwise;
    return duration(name, false);
}

Result<Str> Reader::text(std::string_view name) const {
    if (!has(name)) return wrong(name, "is missing");
    if (!value_[name].is_string() || value_[name].as_string().empty())
        return wrong(name, "a text is needed");
    return value_[name].as_str();
}

Result<Str> Reader::text_or(std::string_view name, Str otherwise) const {
    if (!has(name)) return otherwise;
    return text(name);
}

Result<bool> Reader::flag(std::string_view name) const {
    if (has(name) && !value_[name].is_bool()) return wrong(name, "must be true or false");
    return value_[name].as_bool();
}

}  // namespace skylens::traffic
