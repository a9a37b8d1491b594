// logs:CreateLogStream: a new stream in a log group.
//
// IAM: logs:CreateLogStream on the log group.
// Errors, in order: ResourceNotFoundException (group), ResourceAlreadyExistsException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "aws/errors.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace create_log_stream {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(LogGroup* const group, find_group(call, params));
    const Str name = params.str("logStreamName");
    if (group->streams.contains(name)) {
        return aws::error("ResourceAlreadyExistsException",
                          "The specified log stream already exists");
    }
    LogStream stream;
    stream.id = name;
    stream.created = call.now;
    group->streams.insert(std::move(stream));
    return Value::object();
}

}  // namespace create_log_stream

SKYLENS_DEFINE_OP(CreateLogStream) = {.write = create_log_stream::run, .requirements = on_group};

}  // namespace skylens::logs
