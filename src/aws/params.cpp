#include "aws/params.h"

namespace skylens::aws {

Str Params::text(const char* name, std::size_t size) const {
    return value_[std::string_view(name, size)].as_str();
}

std::int64_t Params::integer_or(const char* name, std::size_t size, std::int64_t otherwise) const {
    const Value* given = value_.find({name, size});
    return given != nullptr ? given->as_int() : otherwise;
}

bool Params::flag_or(const char* name, std::size_t size, bool otherwise) const {
    const Value* given = value_.find({name, size});
    return given != nullptr ? given->as_bool() : otherwise;
}

const std::vector<Value>& Params::elements(const char* name, std::size_t size) const {
    return value_[std::string_view(name, size)].elements();
}

SimTime Params::time(std::string_view name, SimTime otherwise) const {
    const Value* given = value_.find(name);
    if (given == nullptr) return otherwise;
    const auto parsed =
        parse_time(given->is_number() ? number_text(given->as_double()) : given->as_string());
    return parsed.ok() ? parsed.value() : otherwise;
}

}  // namespace skylens::aws
