// logs:DeleteLogStream: removes a stream with its events.
//
// IAM: logs:DeleteLogStream on the log group.
// Errors, in order: ResourceNotFoundException (group, stream).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace delete_log_stream {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(LogGroup* const group, find_group(call, params));
    if (!group->streams.erase(params.str("logStreamName"))) return no_such_stream();
    return Value::object();
}

}  // namespace delete_log_stream

SKYLENS_DEFINE_OP(DeleteLogStream) = {.write = delete_log_stream::run, .requirements = on_group};

}  // namespace skylens::logs
