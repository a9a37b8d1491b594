// logs:DeleteDestination: removes a destination; filters that send to it deliver nothing any more.
//
// IAM: logs:DeleteDestination on the destination.
// Errors, in order: ResourceNotFoundException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the filters stop at once, in AWS eventually.
#include "aws/errors.h"
#include "services/logs/subscriptions.h"

namespace skylens::logs {
namespace delete_destination {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (!call.here().logs->destinations.erase(params.str("destinationName"))) {
        return aws::error("ResourceNotFoundException", "The specified destination does not exist.");
    }
    return Value::object();
}

}  // namespace delete_destination

SKYLENS_DEFINE_OP(DeleteDestination) = {.write = delete_destination::run,
                                        .requirements = on_destination};

}  // namespace skylens::logs
