#include "shell/global_options.h"

#include "base/str.h"
#include "shell/output.h"

namespace skylens::shell {
namespace {

Failure not_simulated(std::string_view what) {
    return Failure{"NotSimulated", join(what, " is not simulated")};
}

Status take(GlobalOptions& options, const OptionRule& rule, const std::vector<std::string>& words) {
    const std::string& name = rule.name;
    if (name == "region") {
        options.region = words[0];
    } else if (name == "output") {
        options.output = words[0];
    } else if (name == "query") {
        auto query = Query::compile(words[0]);
        if (!query.ok()) {
            return param_error(
                join("Bad value for --query ", words[0], ": ", query.error().message));
        }
        options.query = std::move(query).value();
    } else if (name == "no-paginate") {
        options.paginate = false;
    } else if (name == "cli-binary-format") {
        options.raw_binary = words[0] == "raw-in-base64-out";
    } else if (name == "version") {
        options.version = true;
    } else if (name == "endpoint-url") {
        if (words[0].find("://") != std::string::npos) return not_simulated("--endpoint-url");
        return param_error(join("Bad value for --endpoint-url \"", words[0],
                                "\": scheme is missing.  Must be of the form http://<hostname>/ or "
                                "https://<hostname>/"));
    } else if (name == "profile") {
        options.profile = words[0];
    } else if (name == "no-sign-request" || name == "cli-error-format") {
        return not_simulated("--" + name);
    }
    return Ok{};  // The others change nothing in an answer.
}

}  // namespace

const std::vector<OptionRule>& global_option_rules() {
    static const std::vector<OptionRule> kRules = {
        {"debug", Takes::Nothing},
        {"endpoint-url"},
        {"no-verify-ssl", Takes::Nothing},
        {"no-paginate", Takes::Nothing},
        {"output", Takes::One, false, "", {"json", "text", "table", "yaml", "yaml-stream", "off"}},
        {"query"},
        {"profile"},
        {"region"},
        {"version", Takes::Nothing},
        {"color", Takes::One, false, "", {"on", "off", "auto"}},
        {"no-sign-request", Takes::Nothing},
        {"ca-bundle"},
        {"cli-read-timeout", Takes::One, false, "", {}, true},
        {"cli-connect-timeout", Takes::One, false, "", {}, true},
        {"cli-binary-format", Takes::One, false, "", {"base64", "raw-in-base64-out"}},
        {"no-cli-pager", Takes::Nothing},
        {"cli-auto-prompt", Takes::Nothing},
        {"no-cli-auto-prompt", Takes::Nothing},
        {"cli-error-format",
         Takes::One,
         false,
         "",
         {"legacy", "json", "yaml", "text", "table", "enhanced"}},
    };
    return kRules;
}

Result<GlobalOptions> parse_global_options(const std::vector<std::string>& words) {
    SKYLENS_TRY(ParsedOptions parsed,
                parse_options(global_option_rules(), {"command"}, words, true));
    GlobalOptions options;
    for (const GivenOption& given : parsed.given) {
        SKYLENS_TRY_OK(take(options, global_option_rules()[given.rule], given.words));
    }
    if (options.version) return options;
    if (parsed.positionals.empty())
        return usage_error("the following arguments are required: command");
    options.command = parsed.positionals[0];
    options.rest = std::move(parsed.rest);
    return options;
}

}  // namespace skylens::shell
