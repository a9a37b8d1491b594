// lambda:Invoke: runs a function, or only checks that the caller may (DryRun).
//
// IAM: lambda:InvokeFunction on the function.
// Errors, in order: ResourceNotFoundException, InvalidRequestContentException (payload is no JSON).
// CloudTrail: a data event, kept out of the event history.
//
// Deviations from AWS: the function has no code, the answer is null and there are no function
// errors;
//   an asynchronous invocation runs at once.
#include "aws/errors.h"
#include "base/text.h"
#include "services/lambda/lambda.h"
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"

namespace skylens::lambda {
namespace invoke_function {

// The command line hands a blob over as base64 unless told otherwise.
std::string payload_text(const Value& payload) {
    const std::string text(payload.as_string());
    std::string decoded;
    if (!text.empty() && !parse_json(text).ok() && base64_decode(text, decoded)) return decoded;
    return text;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Function* const function, find_function(call, params));
    static_cast<void>(function);
    std::string payload = payload_text(params["Payload"]);
    if (payload.empty()) payload = "{}";
    const Result<Value> json = parse_json(payload);
    if (!json.ok()) {
        return aws::error("InvalidRequestContentException",
                          "Could not parse request body into json: ", json.error().message);
    }
    const Str type = params.str("InvocationType", "RequestResponse");
    if (type == "DryRun") return Value::object({{"StatusCode", 204}});
    SKYLENS_TRY(const sim::EffectId effect,
                invoke(call.world, asked_arn(call.world, call.place, params),
                       {Str(payload), type, call.principal.arn}, call.effect));
    static_cast<void>(effect);
    if (type == "Event") return Value::object({{"StatusCode", 202}});
    return Value::object(
        {{"StatusCode", 200}, {"ExecutedVersion", "$LATEST"}, {"Payload", "null"}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"lambda:InvokeFunction", asked_arn(call.world, call.place, params), {}});
}

}  // namespace invoke_function

SKYLENS_DEFINE_OP(Invoke) = {.write = invoke_function::run,
                             .requirements = invoke_function::requirements,
                             .trail = {.data_event = true}};

}  // namespace skylens::lambda
