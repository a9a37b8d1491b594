#include "shell/completion.h"

#include <algorithm>
#include <array>

#include "base/sort.h"
#include "base/text.h"
#include "shell/arguments.h"
#include "shell/aws_command.h"
#include "shell/global_options.h"
#include "shell/resources.h"
#include "shell/tools/tools.h"
#include "shell/waiter.h"

namespace skylens::shell {
namespace {

bool begins(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

// Where the command and the word under the cursor start.
struct Partial {
    std::size_t command = 0;
    std::size_t word = 0;  // start of the word, for splitting what stands before it
    std::size_t text = 0;  // start of its text, behind its opening quote if it has one
};

Partial find_partial(std::string_view line) {
    Partial partial;
    char quote = 0;
    bool in_word = false;
    const auto begin_at = [&](std::size_t i, bool command) {
        in_word = false;
        partial.word = partial.text = i;
        if (command) partial.command = i;
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool substitution = c == '(' && i > 0 && line[i - 1] == '$';
        if (quote == '\'' || (quote == '"' && !substitution)) {
            if (c == quote) quote = 0;
        } else if (substitution || c == '|' || c == ';' || c == '&' || c == '`' || c == '(' ||
                   c == '\n') {
            quote = 0;
            begin_at(i + 1, true);
        } else if (c == ' ' || c == '\t' || c == '<' || c == '>') {
            begin_at(i + 1, false);
        } else {
            if (!in_word) begin_at(i, false);
            in_word = true;
            if (c == '\'' || c == '"') {
                quote = c;
                if (partial.text == i) partial.text = i + 1;
            }
        }
    }
    return partial;
}

// Words at blanks, quotes taken off; variables and the like stay as they are written.
std::vector<std::string> loose_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    bool begun = false;
    char quote = 0;
    for (const char c : text) {
        if (quote != 0 && c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
            begun = true;
        } else if (quote == 0 && (c == ' ' || c == '\t')) {
            if (begun) words.push_back(std::move(word));
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (begun) words.push_back(std::move(word));
    return words;
}

// Takes off what stands before a command: do, then, NAME=value, xargs with its options.
void drop_introduction(std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 8> kKeywords = {"do", "then",  "else",  "elif",
                                                           "if", "while", "until", "!"};
    const auto introduces = [&kKeywords](const std::string& word) {
        const std::size_t equals = word.find('=');
        return word == "{" ||
               std::find(kKeywords.begin(), kKeywords.end(), word) != kKeywords.end() ||
               (equals != std::string::npos && script::is_name(word.substr(0, equals)));
    };
    while (!words.empty() && introduces(words[0]))
        words.erase(words.begin());
    if (words.empty() || words[0] != "xargs") return;
    const auto command = std::find(words.begin(), words.end(), "aws");
    if (command != words.end()) words.erase(words.begin(), command);
}

class Completer {
  public:
    Completer(const CompletionContext& context, std::string_view line)
        : context_(context), line_(line) {}

    Completion run() {
        const Partial partial = find_partial(line_);
        result_.start = partial.text;
        std::vector<std::string> before =
            loose_words(line_.substr(partial.command, partial.word - partial.command));
        drop_introduction(before);
        if (line_.substr(result_.start, 1) == "$") {
            complete_variable();
        } else {
            complete_word(before);
        }
        sort_stably(result_.candidates);
        result_.candidates.erase(std::unique(result_.candidates.begin(), result_.candidates.end()),
                                 result_.candidates.end());
        if (result_.candidates.size() > kCandidatesMax) result_.candidates.resize(kCandidatesMax);
        return std::move(result_);
    }

  private:
    void offer(std::string_view candidate) {
        if (begins(candidate, line_.substr(result_.start)))
            result_.candidates.emplace_back(candidate);
    }

    void complete_variable() {
        const bool braced = line_.substr(result_.start, 2) == "${";
        for (const std::string& name : context_.variables)
            offer(braced ? join("${", name, "}") : "$" + name);
    }

    void complete_word(const std::vector<std::string>& words) {
        if (words.empty()) {
            for (const std::string_view command : {"aws", "sim", "help", "curl", "date", "sleep"})
                offer(command);
            for (const script::ToolEntry& tool : script::tools())
                offer(tool.name);
            for (const std::string& name : script::Interpreter::own_commands())
                offer(name);
        } else if (words[0] == "sim") {
            complete_sim(words);
        } else if (words[0] == "aws") {
            complete_aws(words);
        }
    }

    void complete_sim(const std::vector<std::string>& words) {
        if (words.size() == 1) {
            for (const SimCommand& command : sim_commands())
                offer(command.name);
        } else if (words.size() == 2) {
            complete_sim_word(words[1]);
        } else if (words.size() == 3 && words[1] == "inject") {
            offer_resources("InstanceId");
        }
    }

    void complete_sim_word(const std::string& command) {
        if (command == "region") {
            offer_regions();
        } else if (command == "account") {
            for (const aws::Account& account : context_.world.accounts)
                offer(account.id);
        } else if (command == "until") {
            for (const std::string_view kind : awaited_kinds())
                offer(kind);
        } else if (command == "switch" || command == "diff") {
            for (const Branch& branch : context_.branches)
                offer(branch.name);
        } else if (command == "as") {
            offer("root");
            offer_identities("iam user", "user/");
            offer_identities("iam role", "role/");
        } else if (command == "workload" || command == "agent") {
            offer_resources("InstanceId");
        } else if (command == "inject") {
            for (const std::string_view fault : fault_names())
                offer(fault);
        } else if (command == "advance") {
            for (const std::string_view duration : {"1m", "5m", "15m", "1h", "1d"})
                offer(duration);
        }
    }

    void offer_regions() {
        for (std::uint16_t i = 0; i < aws::kRegionCount; ++i)
            offer(aws::region_name(i));
    }

    void offer_identities(std::string_view type, std::string_view prefix) {
        for (const ResourceListing& listing : resource_listings()) {
            if (listing.type != type) continue;
            for (const FoundResource& found : find_resources(context_.world, place(), listing)) {
                offer(join(prefix, found.id.view()));
            }
        }
    }

    [[nodiscard]] aws::Place place() const {
        const int account = context_.identity.account.empty()
                                ? 0
                                : context_.world.find_account(context_.identity.account);
        const std::uint16_t region = aws::find_region(context_.identity.region);
        return {static_cast<std::uint16_t>(account < 0 ? 0 : account),
                region == aws::kNoRegion ? aws::kUsEast1 : region};
    }

    void complete_aws(const std::vector<std::string>& words) {
        if (complete_global_value(words.back())) return;
        const auto globals = parse_global_options({words.begin() + 1, words.end()});
        if (!globals.ok()) {
            offer_global_options();
            for (const std::string& name : aws_commands())
                offer(name);
            offer("help");
            return;
        }
        const std::vector<std::string>& rest = globals.value().rest;
        if (globals.value().command == "s3" || globals.value().command == "configure") {
            complete_own(globals.value().command, rest);
            return;
        }
        const aws::ServiceModel* service = find_command(globals.value().command);
        if (service == nullptr) return;
        if (rest.empty()) {
            for (const std::string& name : aws_operations(*service))
                offer(name);
            offer("help");
            if (!service->waiters.empty()) offer("wait");
            if (service->name == "logs") offer("tail");
            return;
        }
        if (rest[0] == "wait") {
            complete_wait(*service, rest);
            return;
        }
        if (service->name == "logs" && rest[0] == "tail") {
            if (rest.size() == 1) offer_resources("logGroupName");
            return;
        }
        const aws::OperationModel* operation = service->find_cli_operation(rest[0]);
        if (operation != nullptr) complete_argument(*service, *operation, rest);
    }

    // The commands that are made of several calls: aws s3, aws configure.
    void complete_own(const std::string& command, const std::vector<std::string>& rest) {
        if (rest.empty()) {
            if (command == "s3") {
                for (const std::string_view name :
                     {"ls", "mb", "rb", "cp", "mv", "rm", "sync", "presign"})
                    offer(name);
            } else {
                for (const std::string_view name : {"list", "get", "set", "list-profiles"})
                    offer(name);
            }
            return;
        }
        if (command == "configure") {
            for (const std::string_view name : {"region", "output", "aws_access_key_id",
                                                "aws_secret_access_key", "aws_session_token"})
                if (rest.size() == 1 && rest[0] != "list") offer(name);
            return;
        }
        for (const ResourceListing& listing : resource_listings()) {
            if (listing.type != "s3 bucket") continue;
            for (const FoundResource& found : find_resources(context_.world, place(), listing))
                offer(join("s3://", found.id.view()));
        }
    }

    void complete_wait(const aws::ServiceModel& service, const std::vector<std::string>& rest) {
        if (rest.size() == 1) {
            for (const std::string& name : waiter_commands(service))
                offer(name);
            return;
        }
        const WaiterModel waiter = find_waiter(service, rest[1]);
        if (waiter.row == nullptr) return;
        const aws::OperationModel* operation =
            service.find_operation((*waiter.row)["operation"].as_string());
        if (operation != nullptr)
            complete_argument(service, *operation, {rest.begin() + 1, rest.end()});
    }

    bool complete_global_value(const std::string& word) {
        for (const OptionRule& rule : global_option_rules()) {
            if (word != "--" + rule.name || rule.takes == Takes::Nothing) continue;
            for (const std::string& choice : rule.choices)
                offer(choice);
            if (rule.name == "region") offer_regions();
            for (const std::string& profile : context_.profiles)
                if (rule.name == "profile") offer(profile);
            return true;
        }
        return false;
    }

    void offer_global_options() {
        if (!begins(line_.substr(result_.start), "-")) return;
        for (const OptionRule& rule : global_option_rules())
            offer("--" + rule.name);
    }

    void complete_argument(const aws::ServiceModel& service, const aws::OperationModel& operation,
                           const std::vector<std::string>& rest) {
        const ArgumentTable table = arguments_of(service, operation);
        const Argument* open = open_argument(table, rest);
        if (open != nullptr && open->shape != aws::kNoShape) {
            complete_value(service, open->shape, open->member);
            if (open->takes != Takes::Many) return;
        }
        if (line_.size() > result_.start && line_[result_.start] != '-') return;
        for (const Argument& argument : table.arguments) {
            const bool given =
                std::find(rest.begin(), rest.end(), "--" + argument.name) != rest.end();
            if (!argument.hidden && !given) offer("--" + argument.name);
        }
        offer_global_options();
    }

    // The argument whose value is being written.
    static const Argument* open_argument(const ArgumentTable& table,
                                         const std::vector<std::string>& rest) {
        for (std::size_t i = rest.size(); i > 1; --i) {
            if (!begins(rest[i - 1], "--")) continue;
            const Argument* argument = table.find(std::string_view(rest[i - 1]).substr(2));
            if (argument == nullptr || argument->takes == Takes::Nothing) return nullptr;
            return argument->takes == Takes::Many || i == rest.size() ? argument : nullptr;
        }
        return nullptr;
    }

    void complete_value(const aws::ServiceModel& service, aws::ShapeIndex index,
                        std::string_view member) {
        const aws::Shape& shape = service.shape(index);
        if (shape.kind == aws::ShapeKind::List) {
            complete_value(service, shape.element, member);
        } else if (shape.kind == aws::ShapeKind::Structure) {
            complete_shorthand(service, shape);
        } else {
            for (const Str& allowed : shape.allowed)
                offer(allowed);
            offer_resources(member);
        }
    }

    // Key=value,Key=…: the key or the value under the cursor.
    void complete_shorthand(const aws::ServiceModel& service, const aws::Shape& shape) {
        const std::string_view word = line_.substr(result_.start);
        const std::size_t comma = word.rfind(',');
        const std::size_t part_start = comma == std::string_view::npos ? 0 : comma + 1;
        const std::string_view part = word.substr(part_start);
        const std::size_t equals = part.find('=');
        if (part.find_first_of("[{") != std::string_view::npos) return;
        if (equals == std::string_view::npos) {
            result_.start += part_start;
            for (const aws::MemberModel& member : shape.members)
                offer(member.name.string() + "=");
            return;
        }
        const aws::MemberModel* member = shape.find(part.substr(0, equals));
        if (member == nullptr) return;
        aws::ShapeIndex value = member->shape;
        if (service.shape(value).kind == aws::ShapeKind::List) value = service.shape(value).element;
        if (service.shape(value).kind == aws::ShapeKind::Structure) return;
        result_.start += part_start + equals + 1;
        complete_value(service, value, member->name);
    }

    void offer_resources(std::string_view member) {
        const std::string argument = join(" ", member, " ");
        for (const ResourceListing& listing : resource_listings()) {
            if (listing.arguments.find(argument) == std::string_view::npos) continue;
            for (const FoundResource& found : find_resources(context_.world, place(), listing))
                offer(found.id);
        }
    }

    const CompletionContext& context_;
    std::string_view line_;
    Completion result_;
};

}  // namespace

Completion complete(const CompletionContext& context, std::string_view line, std::size_t cursor) {
    return Completer(context, line.substr(0, cursor)).run();
}

}  // namespace skylens::shell
