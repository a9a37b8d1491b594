// Reads what scenarios and instructors write about workloads and faults: one object at a time, the
// first mistake with its place ("cpu.ramp.to: a number is needed").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "base/value.h"

namespace skylens::traffic {

class Reader {
  public:
    // `path`: where the object stands, empty for the whole; `code`: of the errors, InvalidWorkload
    // or InvalidFault.
    Reader(const Value& value, std::string path, std::string_view code)
        : value_(value), path_(std::move(path)), code_(code) {}

    [[nodiscard]] Failure wrong(std::string_view name, std::string_view problem) const;
    // Refuses anything but an object with members of these names.
    [[nodiscard]] Status only(const std::vector<std::string_view>& names) const;

    [[nodiscard]] bool has(std::string_view name) const { return value_.contains(name); }
    [[nodiscard]] const Value& at(std::string_view name) const { return value_[name]; }
    [[nodiscard]] Reader inner(std::string_view name) const {
        return Reader(value_[name], path(name), code_);
    }
    [[nodiscard]] Reader element(std::string_view name, std::size_t index) const;
    [[nodiscard]] std::string path(std::string_view name) const;
    [[nodiscard]] std::string_view code() const { return code_; }

    // A member that must be there, …
    [[nodiscard]] Result<double> number(std::string_view name, double least, double most) const;
    [[nodiscard]] Result<Duration> duration(std::string_view name, bool may_be_zero) const;
    [[nodiscard]] Result<Str> text(std::string_view name) const;
    // … or may be missing: then `otherwise`.
    [[nodiscard]] Result<double> number_or(std::string_view name, double otherwise, double least,
                                           double most) const;
    [[nodiscard]] Result<Duration> duration_or(std::string_view name, Duration otherwise) const;
    [[nodiscard]] Result<Str> text_or(std::string_view name, Str otherwise) const;
    [[nodiscard]] Result<bool> flag(std::string_view name) const;

    // One value, which stands at the member `name` or is the object itself.
    [[nodiscard]] Result<double> amount(const Value& given, std::string_view name, double least,
                                        double most) const;

  private:
    // What the mistake is called when it is in no member: "fault" or "workload".
    [[nodiscard]] std::string whole() const;

    const Value& value_;
    const std::string path_;
    const std::string code_;
};

}  // namespace skylens::traffic
