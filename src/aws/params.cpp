#include "aws/params.h"

namespace skylens::aws {

SimTime Params::time(std::string_view name, SimTime otherwise) const {
    const Value* given = value_.find(name);
    if (given == nullptr) return otherwise;
    const auto parsed =
        parse_time(given->is_number() ? number_text(given->as_double()) : given->as_string());
    return parsed.ok() ? parsed.value() : otherwise;
}

}  // namespace skylens::aws
