// What most actions of a page fill into their form: a member of the selected row.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/value.h"

namespace skylens::ui {

// A text as a template argument: fill<"VolumeId">.
template <std::size_t N>
struct Name {
    // NOLINTNEXTLINE(google-explicit-constructor): it is written as a literal.
    constexpr Name(const char (&literal)[N]) { std::copy_n(literal, N, text); }
    [[nodiscard]] std::string_view view() const { return {text, N - 1}; }
    char text[N] = {};
};

// {"VolumeId": row.VolumeId}
template <Name Member>
Value fill(const Value& row) {
    return Value::object({{Member.view(), row[Member.view()]}});
}

// {"Bucket": row.Name}
template <Name Parameter, Name Member>
Value fill_as(const Value& row) {
    return Value::object({{Parameter.view(), row[Member.view()]}});
}

// {"InstanceIds": [row.InstanceId]}
template <Name Parameter, Name Member>
Value fill_list(const Value& row) {
    return Value::object({{Parameter.view(), Value::array({row[Member.view()]})}});
}

// {"Filters": [{"Name": "vpc-id", "Values": [row.VpcId]}]}
template <Name Filter, Name Member>
Value filtered(const Value& row) {
    const Value filter =
        Value::object({{"Name", Filter.view()}, {"Values", Value::array({row[Member.view()]})}});
    return Value::object({{"Filters", Value::array({filter})}});
}

}  // namespace skylens::ui
