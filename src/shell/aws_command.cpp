#include "shell/aws_command.h"

#include <algorithm>

#include "base/sort.h"
#include "base/text.h"
#include "shell/aws_help.h"
#include "shell/close_matches.h"
#include "shell/logs_tail.h"
#include "shell/operation_request.h"
#include "shell/s3/s3_command.h"
#include "shell/text_output.h"
#include "shell/waiter.h"

namespace skylens::shell {
namespace {

constexpr std::string_view kVersion = "aws-cli/2.38.1 skylens (simulated)\n";

// Commands of the AWS CLI that are not services with an API of their own.
Status refuse_other_command(std::string_view command, const std::vector<std::string>& rest) {
    const std::string what =
        join("aws ", command, rest.empty() ? "" : " ", rest.empty() ? "" : rest[0]);
    if (command == "login" || command == "sso" || command == "logout") {
        return Failure{"NotSimulated",
                     join(what,
                          " is not simulated; 'sim as', 'sim region' and 'sim account' say "
                          "who acts and where")};
    }
    return Ok{};
}

Failure unknown_command(std::string_view argument, std::string_view word,
                      const std::vector<std::string>& known, std::string_view hint) {
    const Error usage = usage_error(join("argument ", argument, ": ", invalid_choice(word, known)));
    return param_error(join(usage.message, "\n", hint));
}

class AwsCommand {
  public:
    AwsCommand(const AwsContext& context, const aws::ServiceModel& service,
               const aws::OperationModel& operation, const GlobalOptions& globals,
               const Identity& identity, std::string format)
        : context_(context),
          service_(service),
          operation_(operation),
          globals_(globals),
          format_(std::move(format)),
          caller_(context, identity) {}

    Output run(const std::vector<std::string>& words) {
        auto read =
            read_request(service_, operation_, words, globals_, context_.environment.read_file);
        if (!read.ok()) return output_of(read.error());
        OperationRequest& request = read.value();
        if (!request.skeleton.empty()) return {request.skeleton, {}, 0};
        const auto result = call(request);
        Output output = result.ok() ? print(request, result.value()) : print_error(result.error());
        output.error.insert(0, request.warning);
        return output;
    }

    // Asks until the waiter is content; prints nothing then.
    Output wait(const WaiterModel& waiter, const std::vector<std::string>& words) {
        auto read =
            read_request(service_, operation_, words, globals_, context_.environment.read_file);
        if (!read.ok()) return output_of(read.error());
        const Value params = read.value().params;
        WaiterSteps steps;
        steps.ask = [&] { return caller_.call(service_, operation_, params); };
        steps.let_pass = [this](Duration delay) { return caller_.let_pass(delay); };
        steps.from_service = [this] { return caller_.from_service(); };
        const Status status = run_waiter(waiter, steps);
        if (status.ok()) return {};
        if (status.error().code == kGeneral) return output_of(status.error());
        return caller_.print_error(status.error());
    }

  private:
    Result<Value> call(OperationRequest& request) {
        const Str& token = operation_.idempotency_token;
        if (!token.empty() && !request.params.contains(token)) {
            request.params.set(token, aws::uuid_from(context_.session.world().seed,
                                                     context_.session.journal().size()));
        }
        const CallOnce once = [this](const Value& params) {
            return caller_.call(service_, operation_, params);
        };
        if (!request.paginate) return once(request.params);
        return call_all_pages(operation_, request.params, request.pages, once, &pages_);
    }

    [[nodiscard]] Output print_error(const Error& error) const {
        if (error.code == kGeneral) return output_of(error);
        return caller_.print_error(error);
    }

    Output print(const OperationRequest& request, Value result) const {
        Output output;
        if (!request.outfile.empty()) {
            const Status written = write_outfile(request.outfile, result, output.text);
            if (!written.ok()) return output_of(general_error(written.error().message));
        }
        const Status formatted =
            by_page() ? format_pages(result, output.text) : format_answer(result, output.text);
        if (!formatted.ok()) {
            Output failed = output_of(general_error(formatted.error().message));
            failed.text = std::move(output.text);
            return failed;
        }
        return output;
    }

    // The AWS CLI applies a query to each page by itself when it prints page by page.
    [[nodiscard]] bool by_page() const {
        return globals_.query && !pages_.empty() && (format_ == "text" || format_ == "yaml-stream");
    }

    Status format_pages(const Value& result, std::string& text) const {
        for (const Value& page : pages_)
            SKYLENS_TRY_OK(format_answer(page, text));
        const Value& token = result["NextToken"];
        if (!token.is_string()) return Ok{};
        return format_answer(Value::object({{"NextToken", Value::object({{"NextToken", token}})}}),
                             text);
    }

    Status format_answer(const Value& answer, std::string& text) const {
        Value shown = answer.is_null() ? Value::object() : answer;
        if (globals_.query) {
            SKYLENS_TRY(shown, globals_.query->search(shown));
        }
        const bool nothing = shown.is_object() && shown.empty();
        if (nothing || format_ == "off") return Ok{};
        if (format_ == "text")
            text += text_output(shown);
        else if (format_ == "table")
            text += table_output(operation_.name, shown);
        else if (format_ == "yaml")
            text += yaml_output(shown);
        else if (format_ == "yaml-stream")
            text += yaml_output(Value::array({shown}));
        else
            text += to_pretty_json(shown) + "\n";
        return Ok{};
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
    std::string format_;
    Caller caller_;
    std::vector<Value> pages_;
};

// Who acts, where, and how answers are printed: options, then environment, then profile.
struct Manner {
    Identity identity;
    std::string format;
};

Result<Manner> manner_of(const AwsContext& context, const GlobalOptions& globals) {
    const Settings settings{context.variables, context.profiles, context.identity};
    const std::string profile = profile_in_use(settings, globals.profile);
    Manner manner;
    SKYLENS_TRY(manner.identity, identity_setting(settings, globals.profile));
    if (globals.region) manner.identity.region = Str(*globals.region);
    const auto setting = output_setting(settings, profile);
    manner.format = globals.output ? *globals.output : setting ? setting->value : "json";
    for (const OptionRule& rule : global_option_rules()) {
        const auto& known = rule.choices;
        if (rule.name == "output" &&
            std::find(known.begin(), known.end(), manner.format) == known.end())
            return general_error(join("Unknown output type: ", manner.format));
    }
    return manner;
}

Output run_wait(const AwsContext& context, const aws::ServiceModel& service,
                const GlobalOptions& globals, const Manner& manner,
                std::vector<std::string> words) {
    const auto named = std::find_if(words.begin(), words.end(), [](const std::string& word) {
        return word.empty() || word[0] != '-';
    });
    if (named == words.end())
        return output_of(usage_error("the following arguments are required: subcommand"));
    if (*named == "help") return {wait_help(service), {}, 0};
    const WaiterModel waiter = find_waiter(service, *named);
    if (waiter.row == nullptr) {
        return output_of(unknown_command("subcommand", *named, waiter_commands(service),
                                         join("Only some waiters are simulated: 'aws ",
                                              service.cli.view(), " wait help' lists them.")));
    }
    words.erase(named);
    const aws::OperationModel* operation =
        service.find_operation((*waiter.row)["operation"].as_string());
    if (operation == nullptr)
        return output_of(Error{"NotSimulated", "the operation of this waiter is not simulated"});
    return AwsCommand(context, service, *operation, globals, manner.identity, manner.format)
        .wait(waiter, words);
}

Output run_service(const AwsContext& context, const aws::ServiceModel& service,
                   const GlobalOptions& globals, const Manner& manner) {
    const auto first =
        std::find_if(globals.rest.begin(), globals.rest.end(),
                     [](const std::string& word) { return word.empty() || word[0] != '-'; });
    if (first == globals.rest.end()) {
        return output_of(usage_error("the following arguments are required: operation"));
    }
    if (*first == "help") return {service_help(service), {}, 0};
    std::vector<std::string> words(globals.rest.begin(), first);
    words.insert(words.end(), first + 1, globals.rest.end());
    if (*first == "wait" && !service.waiters.empty())
        return run_wait(context, service, globals, manner, std::move(words));
    if (service.name == "logs" && *first == "tail")
        return run_logs_tail(context, manner.identity, words);
    const aws::OperationModel* operation = service.find_cli_operation(*first);
    if (operation == nullptr) {
        return output_of(unknown_command("operation", *first, aws_operations(service),
                                         join("Only some operations are simulated: 'aws ",
                                              service.cli.view(), " help' lists them.")));
    }
    if (words.size() == 1 && words[0] == "help")
        return {operation_help(service, *operation), {}, 0};
    return AwsCommand(context, service, *operation, globals, manner.identity, manner.format)
        .run(words);
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
    names.emplace_back("configure");
    names.emplace_back("s3");
    sort_stably(names);
    return names;
}

std::vector<std::string> aws_operations(const aws::ServiceModel& service) {
    std::vector<std::string> names;
    for (const aws::OperationModel& operation : service.operations)
        names.push_back(operation.cli.string());
    sort_stably(names);
    return names;
}

Output run_aws(const AwsContext& context, const std::vector<std::string>& words) {
    const auto globals = parse_global_options(words);
    if (!globals.ok()) return output_of(globals.error());
    if (globals.value().version) return {std::string(kVersion), {}, 0};
    const std::string& command = globals.value().command;
    if (command == "help") return {main_help(), {}, 0};
    if (command == "configure") {
        return run_configure({context.variables, context.profiles, context.identity},
                             globals.value().profile, globals.value().rest);
    }
    const aws::ServiceModel* service = find_command(command);
    if (service != nullptr || command == "s3") {
        const auto manner = manner_of(context, globals.value());
        if (!manner.ok()) return output_of(manner.error());
        if (command == "s3") return s3::run_s3(context, manner.value().identity, globals.value());
        return run_service(context, *service, globals.value(), manner.value());
    }
    const Status refused = refuse_other_command(command, globals.value().rest);
    if (!refused.ok()) return output_of(refused.error());
    std::string known;
    for (const std::string& name : aws_commands())
        known += (known.empty() ? "" : ", ") + name;
    return output_of(unknown_command("command", command, aws_commands(),
                                     join("Only some services are simulated: ", known, ".")));
}

}  // namespace skylens::shell
