#include "shell/s3/listing.h"

#include "base/text.h"
#include "shell/s3/paths.h"

namespace skylens::shell::s3 {
namespace {

constexpr std::size_t kSizeWidth = 10;
constexpr std::size_t kPrefixWidth = 30;

std::string right(std::string text, std::size_t width) {
    if (text.size() < width) text.insert(0, width - text.size(), ' ');
    return text;
}

struct LsPlan {
    bool recursive = false;
    bool human = false;
    bool summarize = false;
};

Output list_buckets(Caller& caller) {
    const auto answer = caller.call("s3", "ListBuckets", Value::object());
    if (!answer.ok()) return caller.print_error(answer.error());
    Output output;
    for (const Value& bucket : answer.value()["Buckets"].elements()) {
        output.text += join(listing_time(bucket["CreationDate"].as_string()), " ",
                            bucket["Name"].as_string(), "\n");
    }
    return output;
}

Output list_objects(Caller& caller, const Path& path, const LsPlan& plan) {
    Output output;
    std::int64_t objects = 0;
    std::int64_t bytes = 0;
    bool any = false;
    const Status listed =
        each_page(caller, path.bucket, path.key, !plan.recursive, [&](const Value& page) {
            for (const Value& common : page["CommonPrefixes"].elements()) {
                std::string_view prefix = common["Prefix"].as_string();
                if (!prefix.empty()) prefix.remove_suffix(1);
                output.text += join(right("PRE", kPrefixWidth), " ", last_name(prefix), "/\n");
                any = true;
            }
            for (const Value& object : page["Contents"].elements()) {
                const std::string key = object["Key"].as_str().string();
                output.text +=
                    join(listing_time(object["LastModified"].as_string()), " ",
                         right(size_text(object["Size"].as_int(), plan.human), kSizeWidth), " ",
                         plan.recursive ? key : last_name(key), "\n");
                ++objects;
                bytes += object["Size"].as_int();
                any = true;
            }
        });
    if (!listed.ok()) return caller.print_error(listed.error());
    if (plan.summarize) {
        output.text += join("\nTotal Objects: ", objects,
                            "\n   Total Size: ", size_text(bytes, plan.human), "\n");
    }
    output.exit_code = any || path.key.empty() ? 0 : 1;
    return output;
}

// "make_bucket failed: s3://b An error occurred …", status 1.
Output bucket_failed(std::string_view what, const Path& path, const Error& error,
                     std::string_view operation) {
    return {
        {}, join(what, " failed: s3://", path.bucket, " ", error_text(error, operation), "\n"), 1};
}

// Deletes every object of a bucket, as rb --force does first.
Status empty_bucket(Caller& caller, const Path& path, std::string& text) {
    std::vector<std::string> keys;
    SKYLENS_TRY_OK(each_page(caller, path.bucket, "", false, [&keys](const Value& page) {
        for (const Value& object : page["Contents"].elements())
            keys.push_back(object["Key"].as_str().string());
    }));
    for (const std::string& key : keys) {
        const auto deleted = caller.call("s3", "DeleteObject",
                                         Value::object({{"Bucket", path.bucket}, {"Key", key}}));
        if (!deleted.ok()) return deleted.error();
        text += join("delete: s3://", path.bucket, "/", key, "\n");
    }
    return Ok{};
}

Result<Path> read_bucket(const ParsedOptions& parsed) {
    const std::string& word = parsed.positionals[0];
    SKYLENS_TRY(Path path, parse_bucket_path(word));
    if (word.compare(0, 5, "s3://") != 0)
        return param_error(join("\n<S3Uri>\nError: Invalid argument type"));
    return path;
}

}  // namespace

Result<ParsedOptions> read_s3_options(const std::vector<OptionRule>& rules,
                                      const std::vector<std::string>& positionals,
                                      const std::vector<std::string>& words) {
    SKYLENS_TRY(ParsedOptions parsed, parse_options(rules, positionals, words));
    if (parsed.rest.empty()) return parsed;
    std::string unknown;
    for (const std::string& word : parsed.rest)
        unknown += (unknown.empty() ? "" : ", ") + word;
    return Failure{std::string(kUnknownOptions), join("Unknown options: ", unknown)};
}

bool has_option(const ParsedOptions& parsed, const std::vector<OptionRule>& rules,
                std::string_view name) {
    for (const GivenOption& given : parsed.given) {
        if (rules[given.rule].name == name) return true;
    }
    return false;
}

Status each_page(Caller& caller, const std::string& bucket, const std::string& prefix,
                 bool delimited, const std::function<void(const Value& page)>& see) {
    Value params = Value::object({{"Bucket", bucket}, {"Prefix", prefix}});
    if (delimited) params.set("Delimiter", "/");
    while (true) {
        SKYLENS_TRY(const Value page, caller.call("s3", "ListObjectsV2", params));
        see(page);
        if (!page["IsTruncated"].as_bool()) return Ok{};
        params.set("ContinuationToken", page["NextContinuationToken"]);
    }
}

std::string error_text(const Error& error, std::string_view operation) {
    return join("An error occurred (", error.code, ") when calling the ", operation,
                " operation: ", error.message);
}

Output run_ls(Caller& caller, const std::vector<std::string>& words) {
    static const std::vector<OptionRule> kRules = {{"recursive", Takes::Nothing},
                                                   {"human-readable", Takes::Nothing},
                                                   {"summarize", Takes::Nothing},
                                                   {"page-size"},
                                                   {"request-payer", Takes::MaybeOne}};
    std::vector<std::string> positionals;
    for (const std::string& word : words) {
        if (positionals.empty() && (word.empty() || word[0] != '-'))
            positionals.emplace_back("paths");
    }
    const auto parsed = read_s3_options(kRules, positionals, words);
    if (!parsed.ok()) return output_of(parsed.error());
    const LsPlan plan{has_option(parsed.value(), kRules, "recursive"),
                      has_option(parsed.value(), kRules, "human-readable"),
                      has_option(parsed.value(), kRules, "summarize")};
    if (parsed.value().positionals.empty()) return list_buckets(caller);
    const auto path = parse_bucket_path(parsed.value().positionals[0]);
    if (!path.ok()) return output_of(path.error());
    if (path.value().bucket.empty()) return list_buckets(caller);
    return list_objects(caller, path.value(), plan);
}

Output run_mb(Caller& caller, const std::vector<std::string>& words) {
    const auto parsed = read_s3_options({}, {"path"}, words);
    if (!parsed.ok()) return output_of(parsed.error());
    const auto path = read_bucket(parsed.value());
    if (!path.ok()) return output_of(path.error());
    Value params = Value::object({{"Bucket", path.value().bucket}});
    const Str& region = caller.identity().region;
    if (region.view() != "us-east-1") {
        params.set("CreateBucketConfiguration", Value::object({{"LocationConstraint", region}}));
    }
    const auto made = caller.call("s3", "CreateBucket", params);
    if (!made.ok()) {
        if (!caller.from_service()) return caller.print_error(made.error());
        return bucket_failed("make_bucket", path.value(), made.error(), "CreateBucket");
    }
    return {join("make_bucket: ", path.value().bucket, "\n"), {}, 0};
}

Output run_rb(Caller& caller, const std::vector<std::string>& words) {
    static const std::vector<OptionRule> kRules = {{"force", Takes::Nothing}};
    const auto parsed = read_s3_options(kRules, {"path"}, words);
    if (!parsed.ok()) return output_of(parsed.error());
    const auto path = read_bucket(parsed.value());
    if (!path.ok()) return output_of(path.error());
    Output output;
    if (has_option(parsed.value(), kRules, "force")) {
        const Status emptied = empty_bucket(caller, path.value(), output.text);
        if (!emptied.ok()) {
            const Output failed = caller.print_error(emptied.error());
            return {output.text, failed.error, failed.exit_code};
        }
    }
    const auto removed =
        caller.call("s3", "DeleteBucket", Value::object({{"Bucket", path.value().bucket}}));
    if (!removed.ok()) {
        const Output failed = caller.from_service() ? bucket_failed("remove_bucket", path.value(),
                                                                    removed.error(), "DeleteBucket")
                                                    : caller.print_error(removed.error());
        return {output.text, failed.error, failed.exit_code};
    }
    output.text += join("remove_bucket: ", path.value().bucket, "\n");
    return output;
}

}  // namespace skylens::shell::s3
