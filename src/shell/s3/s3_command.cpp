#include "shell/s3/s3_command.h"

#include "base/text.h"
#include "shell/close_matches.h"
#include "shell/s3/listing.h"
#include "shell/s3/presign.h"
#include "shell/s3/transfer.h"

namespace skylens::shell::s3 {
namespace {

const std::vector<std::string>& command_names() {
    static const std::vector<std::string> kNames = {"cp", "ls", "mb",   "mv",     "presign",
                                                    "rb", "rm", "sync", "website"};
    return kNames;
}

}  // namespace

Output run_s3(const AwsContext& context, const Identity& identity, const GlobalOptions& globals) {
    std::vector<std::string> words = globals.rest;
    if (words.empty())
        return output_of(usage_error("the following arguments are required: subcommand"));
    const std::string name = words[0];
    words.erase(words.begin());
    Caller caller(context, identity);
    if (name == "ls") return run_ls(caller, words);
    if (name == "mb") return run_mb(caller, words);
    if (name == "rb") return run_rb(caller, words);
    if (name == "rm") return run_rm(caller, words);
    if (name == "cp" || name == "mv" || name == "sync") return run_transfer(caller, name, words);
    if (name == "presign") return run_presign(caller, words);
    if (name == "help") {
        return {
            "aws s3 <subcommand>\n\nSimulated:\n  ls [s3://BUCKET[/PREFIX]] [--recursive] "
            "[--human-readable] [--summarize]\n  mb, rb [--force] s3://BUCKET\n  cp, mv FROM "
            "TO [--recursive] [--dryrun]; one of them, or both, s3://BUCKET/KEY; - is the "
            "standard input or output\n  rm s3://BUCKET/KEY [--recursive] [--dryrun]\n  sync "
            "s3://FROM s3://TO [--delete] [--size-only] [--dryrun]\n  presign s3://BUCKET/KEY "
            "[--expires-in SECONDS]\ncp, mv, rm and sync take --exclude and --include.\n\nNot "
            "simulated: website\n",
            {},
            0};
    }
    for (const std::string& known : command_names()) {
        if (known == name) {
            return output_of(
                Error{"NotSimulated", join("aws s3 ", name,
                                           " is not simulated; ls, mb, rb, cp, mv, rm, sync and "
                                           "presign are, and 'aws s3api'")});
        }
    }
    return output_of(
        usage_error(join("argument subcommand: ", invalid_choice(name, command_names()))));
}

}  // namespace skylens::shell::s3
