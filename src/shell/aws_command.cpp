#include "shell/aws_command.h"

#include <algorithm>

#include "aws/output_order.h"
#include "base/text.h"
#include "shell/aws_help.h"
#include "shell/close_matches.h"
#include "shell/operation_request.h"
#include "shell/text_output.h"

namespace skylens::shell {
namespace {

constexpr std::string_view kVersion = "aws-cli/2.38.1 skylens (simulated)\n";

// Commands of the AWS CLI that are not services with an API of their own.
Status refuse_other_command(std::string_view command, const std::vector<std::string>& rest) {
    const std::string what =
        join("aws ", command, rest.empty() ? "" : " ", rest.empty() ? "" : rest[0]);
    if (command == "s3") {
        return Error{"NotSimulated",
                     join(what,
                          " is not simulated; use 'aws s3api', e.g. aws s3api list-buckets, "
                          "create-bucket, put-object, list-objects-v2, delete-bucket")};
    }
    if (command == "configure" || command == "login" || command == "sso" || command == "logout") {
        return Error{"NotSimulated",
                     join(what,
                          " is not simulated; 'sim as', 'sim region' and 'sim account' say "
                          "who acts and where")};
    }
    return Ok{};
}

Error unknown_command(std::string_view argument, std::string_view word,
                      const std::vector<std::string>& known, std::string_view hint) {
    const Error usage = usage_error(join("argument ", argument, ": ", invalid_choice(word, known)));
    return param_error(join(usage.message, "\n", hint));
}

class AwsCommand {
  public:
    AwsCommand(const AwsContext& context, const aws::ServiceModel& service,
               const aws::OperationModel& operation, const GlobalOptions& globals)
        : context_(context), service_(service), operation_(operation), globals_(globals) {}

    Output run(const std::vector<std::string>& words) {
        auto read =
            read_request(service_, operation_, words, globals_, context_.environment.read_file);
        if (!read.ok()) return output_of(read.error());
        OperationRequest& request = read.value();
        if (request.skeleton)
            return {to_pretty_json(input_skeleton(service_, operation_)) + "\n", {}, 0};
        const auto result = call(request);
        Output output = result.ok() ? print(request, result.value()) : print_error(result.error());
        output.error.insert(0, request.warning);
        return output;
    }

  private:
    Result<Value> call(OperationRequest& request) {
        const Str& token = operation_.idempotency_token;
        if (!token.empty() && !request.params.contains(token)) {
            request.params.set(token, aws::uuid_from(context_.session.world().seed,
                                                     context_.session.journal().size()));
        }
        const CallOnce once = [this](const Value& params) { return call_once(params); };
        if (!request.paginate) {
            SKYLENS_TRY(const Value result, call_once(request.params));
            return aws::in_output_order(service_, operation_, result);
        }
        return call_all_pages(operation_, request.params, request.pages, once);
    }

    Result<Value> call_once(const Value& params) {
        learn::Call call;
        call.service = service_.name;
        call.operation = operation_.name;
        call.params = params;
        call.as = context_.identity.as;
        call.account = context_.identity.account;
        call.region = globals_.region ? Str(*globals_.region) : context_.identity.region;
        aws::Outcome outcome = context_.session.call(call);
        from_service_ = outcome.effect != 0;
        if (!outcome.result.ok()) return outcome.result.error();
        return aws::in_output_order(service_, operation_, outcome.result.value());
    }

    [[nodiscard]] Output print_error(const Error& error) const {
        if (error.code == "InvalidRegion") {
            const std::string& region =
                globals_.region ? *globals_.region : context_.identity.region.string();
            return output_of(
                general_error(join("Could not connect to the endpoint URL: \"https://",
                                   service_.iam_prefix.view(), ".", region, ".amazonaws.com/\"")));
        }
        if (from_service_ || error.code == "NotSimulated")
            return service_error_output(operation_.name, error);
        return output_of(error);
    }

    Output print(const OperationRequest& request, Value result) const {
        Output output;
        if (!request.outfile.empty()) {
            const Status written = write_outfile(request.outfile, result, output.text);
            if (!written.ok()) return output_of(general_error(written.error().message));
        }
        output.text += formatted(result);
        return output;
    }

    [[nodiscard]] std::string formatted(const Value& result) const {
        const bool nothing = result.is_null() || (result.is_object() && result.empty());
        if (nothing || globals_.output == "off") return {};
        if (globals_.output == "text") return text_output(result);
        if (globals_.output == "table") return table_output(operation_.name, result);
        return to_pretty_json(result) + "\n";
    }

    // The member of the output that goes into a file leaves the answer.
    Status write_outfile(const std::string& path, Value& result, std::string& text) const {
        for (const Value::Member& row : operation_.cli_arguments.members()) {
            if (row.value["kind"].as_string() != "outfile") continue;
            const std::string_view member = row.value["path"].as_string();
            const std::string body = result[member].as_str().string();
            result.erase(member);
            if (path == "/dev/stdout") {
                text += body;
            } else {
                SKYLENS_TRY_OK(context_.environment.write_file(path, body));
            }
        }
        return Ok{};
    }

    const AwsContext& context_;
    const aws::ServiceModel& service_;
    const aws::OperationModel& operation_;
    const GlobalOptions& globals_;
    bool from_service_ = false;
};

Output run_service(const AwsContext& context, const aws::ServiceModel& service,
                   const GlobalOptions& globals) {
    const auto first =
        std::find_if(globals.rest.begin(), globals.rest.end(),
                     [](const std::string& word) { return word.empty() || word[0] != '-'; });
    if (first == globals.rest.end()) {
        return output_of(usage_error("the following arguments are required: operation"));
    }
    if (*first == "help") return {service_help(service), {}, 0};
    const aws::OperationModel* operation = service.find_cli_operation(*first);
    if (operation == nullptr) {
        return output_of(unknown_command("operation", *first, aws_operations(service),
                                         join("Only some operations are simulated: 'aws ",
                                              service.cli.view(), " help' lists them.")));
    }
    std::vector<std::string> words(globals.rest.begin(), first);
    words.insert(words.end(), first + 1, globals.rest.end());
    if (words.size() == 1 && words[0] == "help")
        return {operation_help(service, *operation), {}, 0};
    return AwsCommand(context, service, *operation, globals).run(words);
}

}  // namespace

const aws::ServiceModel* find_command(std::string_view name) {
    for (const aws::ServiceModel& service : aws::Catalog::built_in().services()) {
        if (service.cli == name) return &service;
    }
    return nullptr;
}

std::vector<std::string> aws_commands() {
    std::vector<std::string> names;
    for (const aws::ServiceModel& service : aws::Catalog::built_in().services()) {
        names.push_back(service.cli.string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> aws_operations(const aws::ServiceModel& service) {
    std::vector<std::string> names;
    for (const aws::OperationModel& operation : service.operations)
        names.push_back(operation.cli.string());
    std::sort(names.begin(), names.end());
    return names;
}

Output run_aws(const AwsContext& context, const std::vector<std::string>& words) {
    const auto globals = parse_global_options(words);
    if (!globals.ok()) return output_of(globals.error());
    if (globals.value().version) return {std::string(kVersion), {}, 0};
    const std::string& command = globals.value().command;
    if (command == "help") return {main_help(), {}, 0};
    const aws::ServiceModel* service = find_command(command);
    if (service != nullptr) return run_service(context, *service, globals.value());
    const Status refused = refuse_other_command(command, globals.value().rest);
    if (!refused.ok()) return output_of(refused.error());
    std::string known;
    for (const std::string& name : aws_commands())
        known += (known.empty() ? "" : ", ") + name;
    return output_of(unknown_command("command", command, aws_commands(),
                                     join("Only some services are simulated: ", known, ".")));
}

}  // namespace skylens::shell
