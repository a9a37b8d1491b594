#include "shell/s3/transfer.h"

#include <algorithm>

#include "base/text.h"
#include "shell/s3/filters.h"
#include "shell/s3/listing.h"
#include "shell/s3/paths.h"

namespace skylens::shell::s3 {
namespace {

constexpr int kExitSomeFailed = 1;

const std::vector<OptionRule>& transfer_rules() {
    static const std::vector<OptionRule> kRules = {{"recursive", Takes::Nothing},
                                                   {"dryrun", Takes::Nothing},
                                                   {"quiet", Takes::Nothing},
                                                   {"only-show-errors", Takes::Nothing},
                                                   {"no-progress", Takes::Nothing},
                                                   {"acl"},
                                                   {"storage-class"},
                                                   {"content-type"},
                                                   {"sse", Takes::MaybeOne},
                                                   {"sse-kms-key-id"},
                                                   {"delete", Takes::Nothing},
                                                   {"size-only", Takes::Nothing}};
    return kRules;
}

struct Listed {
    std::string name;  // behind the prefix
    std::int64_t size = 0;
    std::string modified;  // ISO, so that times compare as texts
};

std::string folder_key(const std::string& key) {
    return key.empty() || key.back() == '/' ? key : key + "/";
}

class Transfer {
  public:
    Transfer(Caller& caller, bool moves, const ParsedOptions& options,
             const std::vector<Filter>& filters)
        : caller_(caller), moves_(moves), options_(options), filters_(filters) {}

    Output run(const Path& from, const Path& to) {
        if (!from.remote && !to.remote) {
            return output_of(usage_error(
                "<LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>\nError: Invalid "
                "argument type"));
        }
        if (given("recursive")) return run_all(from, to);
        Path target = to;
        if (target.remote && (target.key.empty() || target.key.back() == '/'))
            target.key += from.remote ? last_name(from.key) : last_name(from.file);
        if (!target.remote && !target.stream && is_folder(target.file))
            target.file = folder_of(target.file) + last_name(from.key);
        if (!passes(filters_, last_name(from.remote ? from.key : from.file))) return finished();
        if (!from.remote) return upload(from, target);
        if (!exists(from)) return std::move(output_);
        one(from, target);
        return finished();
    }

    // Makes the second as the first: copies what is missing there, has another size or is older.
    Output sync(const Path& from, const Path& to) {
        if (!from.remote || !to.remote) {
            return output_of(Error{"NotSimulated",
                                   "aws s3 sync is simulated from bucket to bucket only: the "
                                   "shell's files have no folders"});
        }
        std::vector<Listed> source;
        std::vector<Listed> target;
        for (const bool first : {true, false}) {
            const Status listed = list(first ? from : to, first ? source : target);
            if (!listed.ok()) return fatal(listed.error());
        }
        auto there = target.begin();
        for (const Listed& here : source) {
            for (; there != target.end() && there->name < here.name; ++there)
                remove_extra(to, there->name);
            const bool both = there != target.end() && there->name == here.name;
            const bool older = both && !given("size-only") && there->modified < here.modified;
            if (!both || older || there->size != here.size)
                one(below(from, here.name), below(to, here.name));
            if (both) ++there;
        }
        for (; there != target.end(); ++there)
            remove_extra(to, there->name);
        return finished();
    }

  private:
    static Path below(const Path& folder, const std::string& name) {
        Path out = folder;
        out.key = folder_key(folder.key) + name;
        return out;
    }

    // What passes the filters; S3's "folders" are none of it.
    Status list(const Path& folder, std::vector<Listed>& out) {
        const std::string prefix = folder_key(folder.key);
        return each_page(caller_, folder.bucket, prefix, false, [&](const Value& page) {
            for (const Value& object : page["Contents"].elements()) {
                const std::string name = object["Key"].as_str().string().substr(prefix.size());
                if (name.empty() || name.back() == '/' || !passes(filters_, name)) continue;
                out.push_back(
                    {name, object["Size"].as_int(), object["LastModified"].as_str().string()});
            }
        });
    }

    void remove_extra(const Path& folder, const std::string& name) {
        if (!given("delete")) return;
        const Path extra = below(folder, name);
        if (given("dryrun")) {
            output_.text += join("(dryrun) delete: ", extra.shown(), "\n");
            return;
        }
        const auto deleted = caller_.call(
            "s3", "DeleteObject", Value::object({{"Bucket", extra.bucket}, {"Key", extra.key}}));
        if (!deleted.ok()) {
            failed_ = true;
            output_.error += join("delete failed: ", extra.shown(), " ",
                                  error_text(deleted.error(), "DeleteObject"), "\n");
        } else if (!given("quiet") && !given("only-show-errors")) {
            output_.text += join("delete: ", extra.shown(), "\n");
        }
    }

    [[nodiscard]] bool given(std::string_view name) const {
        return has_option(options_, transfer_rules(), name);
    }

    [[nodiscard]] std::string option(std::string_view name) const {
        for (const GivenOption& given : options_.given) {
            if (transfer_rules()[given.rule].name == name && !given.words.empty())
                return given.words[0];
        }
        return {};
    }

    static bool is_folder(const std::string& file) {
        return file == "." || file == ".." || (!file.empty() && file.back() == '/');
    }

    static std::string folder_of(const std::string& file) {
        if (file == ".") return "";
        return file.back() == '/' ? file : file + "/";
    }

    Output finished() {
        if (failed_) output_.exit_code = kExitSomeFailed;
        return std::move(output_);
    }

    // The AWS CLI asks for the object's head before it takes one.
    bool exists(const Path& from) {
        const auto head = caller_.call("s3", "HeadObject",
                                       Value::object({{"Bucket", from.bucket}, {"Key", from.key}}));
        if (head.ok()) return true;
        if (!caller_.from_service()) {
            output_ = caller_.print_error(head.error());
            return false;
        }
        const bool missing = head.error().http_status == 404;
        output_.error += join("fatal error: ",
                              missing ? join("An error occurred (404) when calling the HeadObject "
                                             "operation: Key \"",
                                             from.key, "\" does not exist")
                                      : error_text(head.error(), "HeadObject"),
                              "\n");
        output_.exit_code = kExitSomeFailed;
        return false;
    }

    Output upload(const Path& from, const Path& to) {
        const auto body = from.stream ? Result<std::string>(caller_.context().input)
                                      : caller_.context().environment.read_file(from.file);
        if (!body.ok()) {
            return output_of(
                general_error(join("The user-provided path ", from.file, " does not exist.")));
        }
        if (given("dryrun")) return dry(from, to);
        Value params = Value::object({{"Bucket", to.bucket}, {"Key", to.key}});
        params.set("Body", body.value());
        const std::string type =
            option("content-type").empty() ? content_type_of(from.file) : option("content-type");
        if (!type.empty()) params.set("ContentType", type);
        put_options(params);
        say("upload", from, to, caller_.call("s3", "PutObject", params), "PutObject");
        if (moves_ && !failed_) {
            return output_of(Error{"NotSimulated",
                                   "the object is there; deleting the local file of 'aws s3 mv' "
                                   "is not simulated"});
        }
        return finished();
    }

    void put_options(Value& params) const {
        if (!option("acl").empty()) params.set("ACL", option("acl"));
        if (!option("storage-class").empty()) params.set("StorageClass", option("storage-class"));
        if (!option("sse-kms-key-id").empty()) params.set("SSEKMSKeyId", option("sse-kms-key-id"));
        if (given("sse"))
            params.set("ServerSideEncryption", option("sse").empty() ? "AES256" : option("sse"));
    }

    // One object, from S3 to S3 or to a file.
    void one(const Path& from, const Path& to) {
        if (given("dryrun")) {
            output_ = merged(dry(from, to));
            return;
        }
        if (to.remote) {
            Value params = Value::object({{"Bucket", to.bucket}, {"Key", to.key}});
            // Percent signs and the like travel encoded, slashes as they are.
            std::string source = from.bucket;
            for (const std::string_view part : split(from.key, '/'))
                source += "/" + percent_encode(part);
            params.set("CopySource", source);
            put_options(params);
            say("copy", from, to, caller_.call("s3", "CopyObject", params), "CopyObject");
        } else {
            download(from, to);
        }
        if (moves_ && !last_failed_) {
            const auto deleted = caller_.call(
                "s3", "DeleteObject", Value::object({{"Bucket", from.bucket}, {"Key", from.key}}));
            if (!deleted.ok()) {
                failed_ = true;
                output_.error += join("move failed: ", from.shown(), " to ", to.shown(), " ",
                                      error_text(deleted.error(), "DeleteObject"), "\n");
            }
        }
    }

    void download(const Path& from, const Path& to) {
        const auto object = caller_.call(
            "s3", "GetObject", Value::object({{"Bucket", from.bucket}, {"Key", from.key}}));
        if (object.ok() && to.stream) {
            output_.text += object.value()["Body"].as_string();
            last_failed_ = false;
            return;
        }
        if (object.ok()) {
            const Status written = caller_.context().environment.write_file(
                to.file, object.value()["Body"].as_string());
            if (!written.ok()) {
                failed_ = last_failed_ = true;
                output_.error += join("download failed: ", from.shown(), " to ", to.shown(), " ",
                                      written.error().message, "\n");
                return;
            }
        }
        say("download", from, to, object, "GetObject");
    }

    Output run_all(const Path& from, const Path& to) {
        if (!from.remote || to.stream) {
            return output_of(Error{"NotSimulated",
                                   "--recursive from local files is not simulated: the shell's "
                                   "files have no folders"});
        }
        std::vector<Listed> objects;
        const Status listed = list(from, objects);
        if (!listed.ok()) return fatal(listed.error());
        for (const Listed& object : objects) {
            Path target = to;
            if (!to.remote) target.file = folder_of(to.file) + object.name;
            one(below(from, object.name), to.remote ? below(to, object.name) : target);
        }
        return finished();
    }

    Output fatal(const Error& error) const {
        if (!caller_.from_service()) return caller_.print_error(error);
        return {
            {}, join("fatal error: ", error_text(error, "ListObjectsV2"), "\n"), kExitSomeFailed};
    }

    Output dry(const Path& from, const Path& to) const {
        const std::string_view what = moves_         ? "move"
                                      : !from.remote ? "upload"
                                      : to.remote    ? "copy"
                                                     : "download";
        return {join("(dryrun) ", what, ": ", from.shown(), " to ", to.shown(), "\n"), {}, 0};
    }

    Output merged(const Output& more) {
        Output output = std::move(output_);
        output.text += more.text;
        return output;
    }

    void say(std::string_view what, const Path& from, const Path& to, const Result<Value>& done,
             std::string_view operation) {
        last_failed_ = !done.ok();
        const std::string_view name = moves_ ? "move" : what;
        if (!done.ok()) {
            failed_ = true;
            output_.error += join(name, " failed: ", from.shown(), " to ", to.shown(), " ",
                                  error_text(done.error(), operation), "\n");
        } else if (!given("quiet") && !given("only-show-errors") && !from.stream) {
            output_.text += join(name, ": ", from.shown(), " to ", to.shown(), "\n");
        }
    }

    Caller& caller_;
    bool moves_;
    const ParsedOptions& options_;
    const std::vector<Filter>& filters_;
    Output output_;
    bool failed_ = false;
    bool last_failed_ = false;
};

}  // namespace

Output run_transfer(Caller& caller, const std::string& name, std::vector<std::string> words) {
    const auto filters = take_filters(words);
    if (!filters.ok()) return output_of(filters.error());
    const auto parsed = read_s3_options(transfer_rules(), {"paths", "paths"}, words);
    if (!parsed.ok()) return output_of(parsed.error());
    const bool sync = name == "sync";
    for (const std::string_view other : {"delete", "size-only", "recursive"}) {
        if (has_option(parsed.value(), transfer_rules(), other) && (other == "recursive") == sync)
            return output_of(
                Error{std::string(kUnknownOptions), join("Unknown options: --", other)});
    }
    const auto from = parse_path(parsed.value().positionals[0]);
    if (!from.ok()) return output_of(from.error());
    const auto to = parse_path(parsed.value().positionals[1]);
    if (!to.ok()) return output_of(to.error());
    Transfer transfer(caller, name == "mv", parsed.value(), filters.value());
    return sync ? transfer.sync(from.value(), to.value()) : transfer.run(from.value(), to.value());
}

Output run_rm(Caller& caller, std::vector<std::string> words) {
    static const std::vector<OptionRule> kRules = {{"recursive", Takes::Nothing},
                                                   {"dryrun", Takes::Nothing},
                                                   {"quiet", Takes::Nothing},
                                                   {"only-show-errors", Takes::Nothing}};
    const auto filters = take_filters(words);
    if (!filters.ok()) return output_of(filters.error());
    const auto parsed = read_s3_options(kRules, {"paths"}, words);
    if (!parsed.ok()) return output_of(parsed.error());
    const auto path = parse_path(parsed.value().positionals[0]);
    if (!path.ok()) return output_of(path.error());
    if (!path.value().remote)
        return output_of(usage_error("<S3Uri>\nError: Invalid argument type"));
    std::vector<std::string> keys = {path.value().key};
    if (has_option(parsed.value(), kRules, "recursive")) {
        keys.clear();
        const Status listed = each_page(caller, path.value().bucket, path.value().key, false,
                                        [&keys](const Value& page) {
                                            for (const Value& object : page["Contents"].elements())
                                                keys.push_back(object["Key"].as_str().string());
                                        });
        if (!listed.ok()) {
            if (!caller.from_service()) return caller.print_error(listed.error());
            return {{},
                    join("fatal error: ", error_text(listed.error(), "ListObjectsV2"), "\n"),
                    kExitSomeFailed};
        }
    }
    const bool dry = has_option(parsed.value(), kRules, "dryrun");
    const bool silent = has_option(parsed.value(), kRules, "quiet") ||
                        has_option(parsed.value(), kRules, "only-show-errors");
    Output output;
    // Names count from the folder that the path stands for.
    const std::size_t folder = path.value().key.rfind('/') + 1;
    for (const std::string& key : keys) {
        const std::string shown = join("s3://", path.value().bucket, "/", key);
        if (!passes(filters.value(), std::string_view(key).substr(folder))) continue;
        if (dry) {
            output.text += join("(dryrun) delete: ", shown, "\n");
            continue;
        }
        const auto deleted = caller.call(
            "s3", "DeleteObject", Value::object({{"Bucket", path.value().bucket}, {"Key", key}}));
        if (!deleted.ok()) {
            output.exit_code = kExitSomeFailed;
            output.error += join("delete failed: ", shown, " ",
                                 error_text(deleted.error(), "DeleteObject"), "\n");
        } else if (!silent) {
            output.text += join("delete: ", shown, "\n");
        }
    }
    return output;
}

}  // namespace skylens::shell::s3
