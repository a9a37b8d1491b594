// firehose:ListDeliveryStreams: the names of the delivery streams, sorted.
//
// IAM: firehose:ListDeliveryStreams on *.
// Errors, in order: none.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.

#include "base/sort.h"
#include "services/firehose/firehose.h"
#include "services/firehose/state.h"
#include "services/firehose/streams.h"

namespace skylens::firehose {
namespace list_delivery_streams {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    std::vector<Str> names;
    for (const DeliveryStream& stream : call.here().firehose->streams) {
        if (params.str("DeliveryStreamType", "DirectPut") != "DirectPut") continue;
        if (params.str("ExclusiveStartDeliveryStreamName") < stream.id) names.push_back(stream.id);
    }
    sort_stably(names);
    const auto limit = static_cast<std::size_t>(params.integer("Limit", 10));
    Value list = Value::array();
    for (std::size_t i = 0; i < names.size() && i < limit; ++i)
        list.push(names[i]);
    return Value::object({{"DeliveryStreamNames", std::move(list)},
                          {"HasMoreDeliveryStreams", names.size() > limit}});
}

}  // namespace list_delivery_streams

SKYLENS_DEFINE_OP(ListDeliveryStreams) = {.read = list_delivery_streams::run};

}  // namespace skylens::firehose
