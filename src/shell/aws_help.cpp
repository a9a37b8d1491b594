#include "shell/aws_help.h"

#include "aws/operation.h"
#include "shell/arguments.h"
#include "shell/aws_command.h"
#include "shell/global_options.h"

namespace skylens::shell {
namespace {

std::string placeholder(const aws::ServiceModel& service, const Argument& argument) {
    if (argument.takes == Takes::Nothing) return "";
    if (argument.shape == aws::kNoShape) return " <value>";
    const aws::Shape& shape = service.shape(argument.shape);
    if (shape.kind == aws::ShapeKind::List) {
        return join(" <", shape_kind_name(service.shape(shape.element).kind), "> ...");
    }
    return join(" <", shape_kind_name(shape.kind), ">");
}

std::string choices(const aws::ServiceModel& service, const Argument& argument) {
    if (argument.shape == aws::kNoShape) return "";
    std::string text;
    for (const Str& allowed : service.shape(argument.shape).allowed) {
        text += join(text.empty() ? "    one of: " : ", ", allowed.view());
    }
    return text.empty() ? text : text + "\n";
}

}  // namespace

std::string main_help() {
    std::string text = "aws [options] <command> <subcommand> [parameters]\n\nServices:\n";
    for (const std::string& name : aws_commands())
        text += join("  ", name, "\n");
    text += "\nOptions:\n";
    for (const OptionRule& rule : global_option_rules()) {
        text += join("  --", rule.name, rule.takes == Takes::Nothing ? "" : " <value>", "\n");
    }
    return text;
}

std::string service_help(const aws::ServiceModel& service) {
    std::string text =
        join("aws ", service.cli.view(), " <subcommand> [parameters]\n\nSimulated:\n");
    std::string others;
    for (const std::string& name : aws_operations(service)) {
        const aws::OperationModel* operation = service.find_cli_operation(name);
        (aws::find_implementation(*operation) != nullptr ? text : others) += join("  ", name, "\n");
    }
    if (!service.waiters.empty()) text += "  wait\n";
    if (!others.empty()) text += "\nNot simulated (NotSimulated is answered):\n" + others;
    return text;
}

std::string wait_help(const aws::ServiceModel& service) {
    std::string text = join("aws ", service.cli.view(),
                            " wait <state> [parameters]\n\nAsks until the state is there; "
                            "simulated time passes as it would:\n");
    for (const Value::Member& waiter : service.waiters.members()) {
        text +=
            join("  ", waiter.value["cli"].as_string(), "  (every ", waiter.value["delay"].as_int(),
                 " s, at most ", waiter.value["maxAttempts"].as_int(), " times)\n");
    }
    return text;
}

std::string operation_help(const aws::ServiceModel& service, const aws::OperationModel& operation) {
    std::string text =
        join("aws ", service.cli.view(), " ", operation.cli.view(), "\n\nArguments:\n");
    const ArgumentTable table = arguments_of(service, operation);
    for (const Argument& argument : table.arguments) {
        if (argument.hidden) continue;
        text += join("  --", argument.name, placeholder(service, argument),
                     argument.required ? "  (required)" : "", "\n", choices(service, argument));
    }
    for (const std::string& name : table.outfiles)
        text += join("  <", name, ">  (required)\n");
    return text;
}

}  // namespace skylens::shell
