#include "base/result.h"

namespace skylens {

Error::Error() = default;
Error::Error(std::string_view code_text, std::string_view message_text, int status)
    : code(code_text), message(message_text), http_status(status) {}
Error::Error(const Error& other) = default;
Error::Error(Error&& other) noexcept = default;
Error& Error::operator=(const Error& other) = default;
Error& Error::operator=(Error&& other) noexcept = default;
Error::~Error() = default;

bool Error::operator==(const Error& other) const {
    return code == other.code && message == other.message && http_status == other.http_status;
}

Failure::operator Error() const {
    Error taken = std::move(*error_);
    delete error_;
    return taken;
}

Error* Failure::make(int status, const char* code, std::size_t code_size, const char* message,
                     std::size_t message_size) {
    return new Error({code, code_size}, {message, message_size}, status);
}

namespace error_store {

Error* put(Error&& error) { return new Error(std::move(error)); }

Error* copy(const Error* error) { return error == nullptr ? nullptr : new Error(*error); }

void drop(Error* error) { delete error; }

void wrong_side() { check_failed("the side of the Result that is read", __FILE__, __LINE__); }

}  // namespace error_store
}  // namespace skylens
