// Typed readers over the parameters of a call. The door has validated the parameters against the
// catalog before an operation sees them, so a reader never fails: what was not given reads as the
// default.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "base/value.h"

namespace skylens::aws {

class Params {
  public:
    explicit Params(const Value& value) : value_(value) {}

    [[nodiscard]] bool has(std::string_view name) const { return value_.contains(name); }
    [[nodiscard]] const Value& operator[](std::string_view name) const { return value_[name]; }
    [[nodiscard]] Str str(std::string_view name) const { return value_[name].as_str(); }
    [[nodiscard]] Str str(std::string_view name, const Str& otherwise) const {
        return has(name) ? value_[name].as_str() : otherwise;
    }
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t otherwise = 0) const {
        return has(name) ? value_[name].as_int() : otherwise;
    }
    [[nodiscard]] double number(std::string_view name, double otherwise = 0) const {
        return has(name) ? value_[name].as_double() : otherwise;
    }
    [[nodiscard]] bool flag(std::string_view name, bool otherwise = false) const {
        return has(name) ? value_[name].as_bool() : otherwise;
    }
    // A timestamp member; the door has made sure that it is one.
    [[nodiscard]] SimTime time(std::string_view name, SimTime otherwise = {}) const;
    [[nodiscard]] const std::vector<Value>& list(std::string_view name) const {
        return value_[name].elements();
    }
    [[nodiscard]] const Value& value() const { return value_; }

  private:
    const Value& value_;
};

}  // namespace skylens::aws
