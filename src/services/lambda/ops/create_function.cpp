// lambda:CreateFunction: a function with a name; it has no code that runs.
//
// IAM: lambda:CreateFunction on the function; iam:PassRole on the role.
// Errors, in order: ResourceConflictException (name taken), InvalidParameterValueException (Runtime
//   and Handler are needed for a Zip package), NotSimulated (VPC, layers, file systems, images …).
// CloudTrail: CreateFunction20150331; code and environment variables are hidden.
//
// Deviations from AWS: the code is not run: every invocation takes 12 ms and answers null. The
//   function is Active at once. CodeSha256 is not shown. The execution role is not asked when
//   the function writes its log. Only $LATEST exists.
#include "aws/errors.h"
#include "base/text.h"
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"

namespace skylens::lambda {
namespace create_function {

const char* const kNotSimulated[] = {"VpcConfig",         "Layers",
                                     "FileSystemConfigs", "ImageConfig",
                                     "SnapStart",         "CodeSigningConfigArn",
                                     "DeadLetterConfig",  "TenancyConfig",
                                     "Publish",           "CapacityProviderConfig",
                                     "DurableConfig",     "PublishTo"};

const char* const kKept[] = {"Runtime",    "Role",        "Handler",       "Description",
                             "KMSKeyArn",  "Environment", "Architectures", "EphemeralStorage",
                             "Timeout",    "MemorySize",  "TracingConfig", "LoggingConfig",
                             "PackageType"};

Status check(const aws::WriteCall& call, const aws::Params& params) {
    const Str name = params.str("FunctionName");
    if (call.here().lambda->functions.contains(name)) {
        return Failure{"ResourceConflictException", join("Function already exist: ", name), 409};
    }
    for (const char* const member : kNotSimulated) {
        if (params.has(member) && !(params[member].is_bool() && !params[member].as_bool())) {
            return aws::not_simulated(member, " of a function");
        }
    }
    if (params.str("PackageType") == "Image") return aws::not_simulated("A function from an image");
    if (!params.has("Runtime") || !params.has("Handler")) {
        return aws::error(
            "InvalidParameterValueException",
            "Runtime and Handler are mandatory parameters for functions created with deployment "
            "packages.");
    }
    return Ok{};
}

// The size of base64 text once decoded, or of the text itself.
std::int64_t code_size(const Value& code) {
    std::string bytes;
    const std::string_view zip = code["ZipFile"].as_string();
    if (base64_decode(zip, bytes)) return static_cast<std::int64_t>(bytes.size());
    return static_cast<std::int64_t>(zip.size());
}

Value configuration(const aws::Params& params) {
    Value value = Value::object({{"Description", ""},
                                 {"Timeout", 3},
                                 {"MemorySize", 128},
                                 {"PackageType", "Zip"},
                                 {"Architectures", Value::array({"x86_64"})},
                                 {"EphemeralStorage", Value::object({{"Size", 512}})},
                                 {"TracingConfig", Value::object({{"Mode", "PassThrough"}})},
                                 {"State", "Active"},
                                 {"LastUpdateStatus", "Successful"}});
    for (const char* const member : kKept) {
        if (params.has(member)) value.set(Str(std::string_view(member)), params[member]);
    }
    Value logging = Value::object(
        {{"LogFormat", "Text"}, {"LogGroup", join("/aws/lambda/", params.str("FunctionName"))}});
    for (const Value::Member& member : params["LoggingConfig"].members()) {
        logging.set(member.key, member.value);
    }
    value.set("LoggingConfig", logging).set("CodeSize", code_size(params["Code"]));
    return value;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check(call, params));
    Function function;
    function.id = params.str("FunctionName");
    function.modified = call.now;
    function.revision_id =
        aws::uuid_from(call.world.seed, call.world.new_number("lambda-revision"));
    function.configuration = configuration(params);
    aws::put_tags(function.tags, params["Tags"]);
    const Value shown = shown_configuration(call.world, call.place, function);
    call.changed("AWS::Lambda::Function", function.id);
    call.here().lambda->functions.insert(std::move(function));
    return shown;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    on_function(call, params, out);
    Value context = Value::object({{"iam:PassedToService", "lambda.amazonaws.com"}});
    out.push_back({"iam:PassRole", params.str("Role"), context});
}

}  // namespace create_function

SKYLENS_DEFINE_OP(CreateFunction) = {.write = create_function::run,
                                     .requirements = create_function::requirements,
                                     .trail = {.event_name = "CreateFunction20150331"}};

}  // namespace skylens::lambda
