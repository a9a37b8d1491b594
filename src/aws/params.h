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
    [[nodiscard]] Str str(std::string_view name) const { return text(name.data(), name.size()); }
    [[nodiscard]] Str str(std::string_view name, const Str& otherwise) const {
        return has(name) ? str(name) : otherwise;
    }
    [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t otherwise = 0) const {
        return integer_or(name.data(), name.size(), otherwise);
    }
    [[nodiscard]] double number(std::string_view name, double otherwise = 0) const {
        return has(name) ? value_[name].as_double() : otherwise;
    }
    [[nodiscard]] bool flag(std::string_view name, bool otherwise = false) const {
        return flag_or(name.data(), name.size(), otherwise);
    }
    // A timestamp member; the door has made sure that it is one.
    [[nodiscard]] SimTime time(std::string_view name, SimTime otherwise = {}) const;
    [[nodiscard]] const std::vector<Value>& list(std::string_view name) const {
        return elements(name.data(), name.size());
    }
    [[nodiscard]] const Value& value() const { return value_; }

  private:
    [[nodiscard]] Str text(const char* name, std::size_t size) const;
    [[nodiscard]] std::int64_t integer_or(const char* name, std::size_t size,
                                          std::int64_t otherwise) const;
    [[nodiscard]] bool flag_or(const char* name, std::size_t size, bool otherwise) const;
    [[nodiscard]] const std::vector<Value>& elements(const char* name, std::size_t size) const;

    const Value& value_;
};

}  // namespace skylens::aws
