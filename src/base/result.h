// Error values. Operational errors are values (Result); programmer errors are SKYLENS_CHECK.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/check.h"

namespace skylens {

// What went wrong, in the words the person sees. For an AWS error `code` and `message` are AWS's
// own; `http_status` follows the service model (400 when the model does not say).
// Its special members are not inlined: a thousand functions hand errors on, and hardly one runs.
struct Error {
    std::string code;
    std::string message;
    int http_status = 400;

    Error();
    Error(std::string_view code_text, std::string_view message_text, int status = 400);
    Error(const Error& other);
    Error(Error&& other) noexcept;
    Error& operator=(const Error& other);
    Error& operator=(Error&& other) noexcept;
    ~Error();

    bool operator==(const Error& other) const;
};

// The success value of an operation that gives nothing back.
struct Ok {
    bool operator==(const Ok&) const { return true; }
};

// An error that is being returned: one pointer, where an Error is two texts that every function on
// the way would have to move and destroy. It owns the error and must become a Result or an Error.
class [[nodiscard]] Failure {
  public:
    explicit Failure(Error* error) : error_(error) {}
    Failure(std::string_view code, std::string_view message, int status = 400)
        : error_(make(status, code.data(), code.size(), message.data(), message.size())) {}
    Failure(Failure&& other) noexcept = default;  // and forget the other one
    Failure(const Failure&) = delete;
    Failure& operator=(const Failure&) = delete;
    // NOLINTNEXTLINE(google-explicit-constructor): whoever keeps the error takes it out.
    operator Error() const;

  private:
    template <class T>
    friend class Result;
    static Error* make(int status, const char* code, std::size_t code_size, const char* message,
                       std::size_t message_size);

    Error* error_;
};

// Where the errors of Results live: failing is rare, so a Result carries one pointer for it.
namespace error_store {
[[nodiscard]] Error* put(Error&& error);
[[nodiscard]] Error* copy(const Error* error);  // null of null
void drop(Error* error);                        // nothing of null
[[noreturn]] void wrong_side();                 // the value of a failure, or the error of a success
}  // namespace error_store

// Either a value or an Error. Reading the wrong side is a programmer error and ends the program.
template <class T>
class [[nodiscard]] Result {
  public:
    Result(const T& value) : value_(value) {}        // NOLINT(google-explicit-constructor)
    Result(T&& value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
    Result(const Error& error)                       // NOLINT(google-explicit-constructor)
        : error_(error_store::copy(&error)) {}
    Result(Error&& error)  // NOLINT(google-explicit-constructor)
        : error_(error_store::put(std::move(error))) {}
    Result(Failure failure)  // NOLINT(google-explicit-constructor)
        : error_(failure.error_) {}
    Result(const Result& other) : error_(error_store::copy(other.error_)) {
        if (ok()) ::new (static_cast<void*>(&value_)) T(other.value_);
    }
    Result(Result&& other) noexcept : error_(nullptr) { take(other); }
    Result& operator=(const Result& other) {
        if (this != &other) *this = Result(other);
        return *this;
    }
    Result& operator=(Result&& other) noexcept {
        if (this == &other) return *this;
        clear();
        take(other);
        return *this;
    }
    ~Result() { clear(); }

    [[nodiscard]] bool ok() const { return error_ == nullptr; }
    explicit operator bool() const { return ok(); }

    T& value() & {
        if (!ok()) error_store::wrong_side();
        return value_;
    }
    const T& value() const& {
        if (!ok()) error_store::wrong_side();
        return value_;
    }
    T&& value() && {
        if (!ok()) error_store::wrong_side();
        return std::move(value_);
    }
    [[nodiscard]] const Error& error() const& {
        if (ok()) error_store::wrong_side();
        return *error_;
    }
    Error&& error() && {
        if (ok()) error_store::wrong_side();
        return std::move(*error_);
    }
    // The error, to be returned as that of another Result.
    [[nodiscard]] Failure failure() && {
        if (ok()) error_store::wrong_side();
        return Failure(error_store::put(std::move(*error_)));
    }

  private:
    void clear() {
        if (ok()) value_.~T();
        error_store::drop(error_);
    }
    // Of a Result that holds nothing.
    void take(Result& other) {
        if (other.ok()) {
            error_ = nullptr;
            ::new (static_cast<void*>(&value_)) T(std::move(other.value_));
        } else {
            error_ = error_store::put(std::move(*other.error_));
        }
    }

    Error* error_ = nullptr;
    union {
        T value_;
    };
};

using Status = Result<Ok>;

}  // namespace skylens

#define SKYLENS_CONCAT_INNER(a, b) a##b
#define SKYLENS_CONCAT(a, b) SKYLENS_CONCAT_INNER(a, b)

// SKYLENS_TRY(auto x, expression): takes the value of a Result, or returns its error from the
// enclosing function. SKYLENS_TRY_OK(expression) does the same for a Status.
#define SKYLENS_TRY_WITH(temporary, declaration, expression)    \
    auto temporary = (expression);                              \
    if (!temporary.ok()) return std::move(temporary).failure(); \
    declaration = std::move(temporary).value()
#define SKYLENS_TRY(declaration, expression) \
    SKYLENS_TRY_WITH(SKYLENS_CONCAT(skylens_try_, __COUNTER__), declaration, expression)
#define SKYLENS_TRY_OK(expression)                                            \
    do {                                                                      \
        auto skylens_status = (expression);                                   \
        if (!skylens_status.ok()) return std::move(skylens_status).failure(); \
    } while (false)
