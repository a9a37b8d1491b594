// Error values. Operational errors are values (Result); programmer errors are SKYLENS_CHECK.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "base/check.h"

namespace skylens {

// What went wrong, in the words the person sees. For an AWS error `code` and `message` are AWS's
// own; `http_status` follows the service model (400 when the model does not say).
struct Error {
    std::string code;
    std::string message;
    int http_status = 400;

    bool operator==(const Error& other) const {
        return code == other.code && message == other.message && http_status == other.http_status;
    }
};

// The success value of an operation that gives nothing back.
struct Ok {
    bool operator==(const Ok&) const { return true; }
};

// Either a value or an Error. Reading the wrong side is a programmer error and ends the program.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value)
        : data_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
    Result(Error error)
        : data_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return data_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & {
        SKYLENS_CHECK(ok());
        return *std::get_if<0>(&data_);
    }
    const T& value() const& {
        SKYLENS_CHECK(ok());
        return *std::get_if<0>(&data_);
    }
    T&& value() && {
        SKYLENS_CHECK(ok());
        return std::move(*std::get_if<0>(&data_));
    }
    [[nodiscard]] const Error& error() const& {
        SKYLENS_CHECK(!ok());
        return *std::get_if<1>(&data_);
    }
    Error&& error() && {
        SKYLENS_CHECK(!ok());
        return std::move(*std::get_if<1>(&data_));
    }

  private:
    std::variant<T, Error> data_;
};

using Status = Result<Ok>;

}  // namespace skylens

#define SKYLENS_CONCAT_INNER(a, b) a##b
#define SKYLENS_CONCAT(a, b) SKYLENS_CONCAT_INNER(a, b)

// SKYLENS_TRY(auto x, expression): takes the value of a Result, or returns its error from the
// enclosing function. SKYLENS_TRY_OK(expression) does the same for a Status.
#define SKYLENS_TRY_WITH(temporary, declaration, expression)  \
    auto temporary = (expression);                            \
    if (!temporary.ok()) return std::move(temporary).error(); \
    declaration = std::move(temporary).value()
#define SKYLENS_TRY(declaration, expression) \
    SKYLENS_TRY_WITH(SKYLENS_CONCAT(skylens_try_, __COUNTER__), declaration, expression)
#define SKYLENS_TRY_OK(expression)                                          \
    do {                                                                    \
        auto skylens_status = (expression);                                 \
        if (!skylens_status.ok()) return std::move(skylens_status).error(); \
    } while (false)
