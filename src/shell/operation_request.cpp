#include "shell/operation_request.h"

#include <algorithm>

#include "base/text.h"
#include "shell/customizations.h"
#include "shell/output.h"
#include "shell/python.h"

namespace skylens::shell {
namespace {

class RequestReader {
  public:
    RequestReader(const aws::ServiceModel& service, const aws::OperationModel& operation,
                  const GlobalOptions& globals, const FileReader& read_file)
        : service_(service),
          operation_(operation),
          globals_(globals),
          context_{service, read_file},
          table_(arguments_of(service, operation)) {
        request_.params = Value::object();
        request_.paginate = globals.paginate && operation.page.has_value();
    }

    Result<OperationRequest> read(const std::vector<std::string>& words) {
        SKYLENS_TRY_OK(parse(words));
        SKYLENS_TRY_OK(check_exclusions(given_));
        if (operation_.page) SKYLENS_TRY_OK(choose_paging());
        for (const GivenArgument& given : given_)
            SKYLENS_TRY_OK(apply(given));
        SKYLENS_TRY_OK(merge_input_json());
        if (operation_.page) turn_off_for_manual_paging();
        finish_request(operation_, request_.params);
        if (request_.paginate && !request_.pages.page_size) {
            const std::int64_t size = default_page_size(operation_, request_.params);
            if (size > 0) request_.pages.page_size = size;
        }
        if (!globals_.raw_binary && operation_.input != aws::kNoShape) {
            SKYLENS_TRY_OK(decode_blobs(operation_.input, request_.params));
        }
        return std::move(request_);
    }

  private:
    Status parse(const std::vector<std::string>& words) {
        // These replace the required arguments.
        const bool lenient = std::count(words.begin(), words.end(), "--cli-input-json") > 0 ||
                             std::count(words.begin(), words.end(), "--generate-cli-skeleton") > 0;
        std::vector<OptionRule> rules;
        for (const Argument& argument : table_.arguments)
            rules.push_back(rule_of(argument));
        SKYLENS_TRY(ParsedOptions parsed, parse_options(rules, table_.outfiles, words, lenient));
        if (!parsed.rest.empty()) {
            std::string unknown;
            for (const std::string& word : parsed.rest)
                unknown += (unknown.empty() ? "" : ", ") + word;
            return Failure{std::string(kUnknownOptions), join("Unknown options: ", unknown)};
        }
        if (!parsed.positionals.empty()) request_.outfile = parsed.positionals[0];
        for (GivenOption& option : parsed.given) {
            given_.push_back({&table_.arguments[option.rule], std::move(option.words)});
        }
        return Ok{};
    }

    static OptionRule rule_of(const Argument& argument) {
        OptionRule rule;
        rule.name = argument.name;
        rule.takes = argument.takes;
        rule.required = argument.required;
        const bool boolean = argument.kind == ArgumentKind::Flag && argument.custom == nullptr;
        if (boolean) rule.group = argument.member.string();
        if (argument.kind == ArgumentKind::Paging) rule.number = argument.name != "starting-token";
        if (argument.kind == ArgumentKind::Skeleton)
            rule.choices = {"input", "output", "yaml-input"};
        return rule;
    }

    [[nodiscard]] bool is_manual_paging(const Str& member) const {
        const aws::PageModel& page = *operation_.page;
        return member == page.limit ||
               std::find(page.in.begin(), page.in.end(), member) != page.in.end();
    }

    // Asking for pages by the service's own arguments turns the CLI's paging off.
    Status choose_paging() {
        for (const GivenArgument& given : given_) {
            const Argument& argument = *given.argument;
            if (argument.kind == ArgumentKind::Member && is_manual_paging(argument.member))
                request_.paginate = false;
        }
        if (request_.paginate) return Ok{};
        std::string used;
        for (const std::string_view name : {"starting-token", "page-size", "max-items"}) {
            for (GivenArgument& given : given_) {
                if (given.argument->name != name || given.argument->kind != ArgumentKind::Paging)
                    continue;
                if (const Argument* shadowed = find_shadowed(name)) {
                    given.argument = shadowed;
                } else {
                    used += join(used.empty() ? "--" : ", --", name);
                }
            }
        }
        if (used.empty()) return Ok{};
        return param_error(
            join("Cannot specify --no-paginate along with pagination arguments: ", used));
    }

    [[nodiscard]] const Argument* find_shadowed(std::string_view name) const {
        for (const Argument& argument : table_.shadowed) {
            if (argument.name == name) return &argument;
        }
        return nullptr;
    }

    void turn_off_for_manual_paging() {
        for (const Value::Member& member : request_.params.members()) {
            if (is_manual_paging(member.key)) request_.paginate = false;
        }
    }

    Status apply(const GivenArgument& given) {
        const Argument& argument = *given.argument;
        switch (argument.kind) {
            case ArgumentKind::Paging:
                return apply_paging(given);
            case ArgumentKind::InputJson:
                return Ok{};
            case ArgumentKind::InputYaml:
                return Failure{"NotSimulated",
                             "--cli-input-yaml is not simulated; use --cli-input-json"};
            case ArgumentKind::Skeleton:
                return apply_skeleton(given);
            case ArgumentKind::Custom:
                return apply_custom(context_, given, operation_.input, request_.params);
            case ArgumentKind::Flag:
                if (argument.custom != nullptr && argument.member.empty()) {
                    return apply_custom(context_, given, operation_.input, request_.params);
                }
                request_.params.set(argument.member, argument.value);
                return Ok{};
            default:
                return apply_member(given);
        }
    }

    Status apply_member(const GivenArgument& given) {
        const Argument& argument = *given.argument;
        if (argument.streaming) {
            auto body = context_.read_file(given.words[0]);
            if (!body.ok())
                return argument_error(argument.name, "Blob values must be a path to a file.");
            request_.params.set(argument.member, body.value());
            return Ok{};
        }
        SKYLENS_TRY(Value value, read_argument(context_, argument, given.words));
        SKYLENS_TRY_OK(check_custom(argument, value));
        request_.params.set(argument.member, std::move(value));
        return Ok{};
    }

    Status apply_paging(const GivenArgument& given) {
        const std::string& name = given.argument->name;
        if (name == "starting-token") {
            request_.pages.starting_token = given.words[0];
            return Ok{};
        }
        SKYLENS_TRY(const std::int64_t number, python_int(given.words[0]));
        (name == "max-items" ? request_.pages.max_items : request_.pages.page_size) = number;
        if (name == "max-items" && number <= 0) {
            request_.warning =
                "warning: Non-positive values for --max-items may result in undefined behavior.\n";
        }
        return Ok{};
    }

    Status apply_skeleton(const GivenArgument& given) {
        if (!given.words.empty() && given.words[0] != "input") {
            return Failure{"NotSimulated",
                         join("--generate-cli-skeleton ", given.words[0], " is not simulated")};
        }
        request_.skeleton = to_pretty_json(input_skeleton(service_, operation_)) + "\n";
        return Ok{};
    }

    Status merge_input_json() {
        for (GivenArgument& given : given_) {
            if (given.argument->kind != ArgumentKind::InputJson) continue;
            SKYLENS_TRY_OK(read_parameter_file(context_, "cli-input-json", given.words[0]));
            const auto document = parse_json(given.words[0]);
            if (!document.ok()) {
                return param_error(
                    "Error parsing parameter 'cli-input-json': Invalid JSON received.");
            }
            if (!document.value().is_object()) {
                return argument_error("cli-input-json",
                                      "Invalid type: expecting map, received something else");
            }
            for (const Value::Member& member : document.value().members()) {
                if (!request_.params.contains(member.key))
                    request_.params.set(member.key, member.value);
            }
        }
        return Ok{};
    }

    // Blobs are base64 on the command line, except those that came as the path of a file.
    Status decode_blobs(aws::ShapeIndex index, Value& value) const {
        const aws::Shape& shape = service_.shape(index);
        if (shape.kind == aws::ShapeKind::Structure && value.is_object()) {
            for (const aws::MemberModel& member : shape.members) {
                if (member.streaming || !value.contains(member.name)) continue;
                SKYLENS_TRY_OK(decode_blobs(member.shape, value.member(member.name)));
            }
        } else if (shape.kind == aws::ShapeKind::List && value.is_array()) {
            for (Value& element : value.mutable_elements())
                SKYLENS_TRY_OK(decode_blobs(shape.element, element));
        } else if (shape.kind == aws::ShapeKind::Map && value.is_object()) {
            for (Value::Member& entry : value.mutable_members()) {
                SKYLENS_TRY_OK(decode_blobs(shape.element, entry.value));
            }
        } else if (shape.kind == aws::ShapeKind::Blob && value.is_string()) {
            std::string bytes;
            if (!base64_decode(value.as_string(), bytes)) {
                return general_error(join("Invalid base64: \"", value.as_string(), "\""));
            }
            if (is_utf8(bytes)) value = Value(bytes);
        }
        return Ok{};
    }

    const aws::ServiceModel& service_;
    const aws::OperationModel& operation_;
    const GlobalOptions& globals_;
    ReadingContext context_;
    ArgumentTable table_;
    std::vector<GivenArgument> given_;
    OperationRequest request_;
};

}  // namespace

Result<OperationRequest> read_request(const aws::ServiceModel& service,
                                      const aws::OperationModel& operation,
                                      const std::vector<std::string>& words,
                                      const GlobalOptions& globals, const FileReader& read_file) {
    return RequestReader(service, operation, globals, read_file).read(words);
}

}  // namespace skylens::shell
