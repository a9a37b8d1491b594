#include "services/firehose/streams.h"

#include "aws/errors.h"
#include "base/hash.h"
#include "services/firehose/firehose.h"
#include "services/firehose/state.h"
#include "services/iam/iam.h"

namespace skylens::firehose {

std::string_view stream_state_name(StreamState state) {
    switch (state) {
        case StreamState::Creating:
            return "CREATING";
        case StreamState::Active:
            return "ACTIVE";
        case StreamState::Deleting:
            return "DELETING";
    }
    return {};
}

Failure no_such_stream(const aws::CallInfo& info, const aws::World& world, std::string_view name) {
    return aws::error("ResourceNotFoundException", "Firehose ", name, " under account ",
                      world.account(info.place).id.view(), " not found.");
}

Result<DeliveryStream*> find_stream(State& state, const aws::WriteCall& call,
                                    const aws::Params& params) {
    DeliveryStream* stream = state.streams.find(params.str("DeliveryStreamName"));
    if (stream == nullptr) {
        return no_such_stream(call, call.world, params.str("DeliveryStreamName"));
    }
    return stream;
}

Failure too_large() {
    return aws::error("InvalidArgumentException", "Record size exceeds 1,000 KiB limit");
}

Str new_record_id(aws::World& world) {
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += hex_text(world.new_number("firehose-record"), 16);
    return Str(text);
}

void on_stream(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Str arn = stream_arn(call.world, call.place, params.str("DeliveryStreamName"));
    out.push_back({str_of("firehose:", call.operation.name.view()), arn, {}});
    for (const char* name : {"S3DestinationConfiguration", "ExtendedS3DestinationConfiguration"}) {
        const Str role = params[name]["RoleARN"].as_str();
        if (!role.empty()) iam::require_pass_role(role, "firehose.amazonaws.com", out);
    }
}

}  // namespace skylens::firehose
