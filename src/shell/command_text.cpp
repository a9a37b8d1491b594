#include "shell/command_text.h"

#include "aws/catalog.h"
#include "base/text.h"

namespace skylens::shell {
namespace {

std::string quoted(std::string_view text) {
    bool plain = !text.empty();
    for (const char c : text) {
        const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("-_./:=,@+%").find(c) != std::string_view::npos;
        plain = plain && safe;
    }
    if (plain) return std::string(text);
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string argument_text(const Value& value) {
    if (value.is_string()) return quoted(value.as_string());
    if (!value.is_array() || value.empty()) return quoted(to_json(value));
    std::string out;
    for (const Value& element : value.elements()) {
        if (!element.is_string()) return quoted(to_json(value));
        out += (out.empty() ? "" : " ") + quoted(element.as_string());
    }
    return out;
}

}  // namespace

std::string command_text(std::string_view service_name, std::string_view operation_name,
                         const Value& params) {
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service(service_name);
    const aws::OperationModel* operation =
        service == nullptr ? nullptr : service->find_operation(operation_name);
    if (operation == nullptr) return {};
    std::string text = join("aws ", service->cli.view(), " ", operation->cli.view());
    for (const Value::Member& param : params.members()) {
        const std::string name = cli_name(param.key);
        if (param.value.is_bool()) {
            text += param.value.as_bool() ? " --" + name : " --no-" + name;
        } else {
            text += " --" + name + " " + argument_text(param.value);
        }
    }
    return text;
}

}  // namespace skylens::shell
