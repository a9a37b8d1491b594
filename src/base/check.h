// Always-on checks for programmer errors. Never for bad input: that is a Result.
#pragma once

namespace skylens {

// Called when a check fails: prints what and where, then ends the program. The browser build
// shows its crash overlay from the abort handler.
[[noreturn]] void check_failed(const char* expression, const char* file, int line);

}  // namespace skylens

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define SKYLENS_CHECK(condition) \
    ((condition) ? static_cast<void>(0) : ::skylens::check_failed(#condition, __FILE__, __LINE__))
