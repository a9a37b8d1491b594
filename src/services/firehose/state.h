// Delivery streams, of one account in one Region.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "aws/tag_list.h"
#include "base/str.h"
#include "base/table.h"
#include "base/time.h"

namespace skylens::firehose {

enum class StreamState : std::uint8_t { Creating, Active, Deleting };

struct DeliveryStream {
    Str id;  // the name
    StreamState state = StreamState::Creating;
    SimTime created;
    Str role_arn;
    Str bucket_arn;
    Str prefix;
    Str error_prefix;
    Str extension;  // FileExtension
    Str compression = "UNCOMPRESSED";
    std::int32_t size_mb = 5;
    std::int32_t interval_s = 300;
    bool extended = true;  // made with ExtendedS3DestinationConfiguration
    aws::TagList tags;

    // The buffer: what has come since it was last written to S3.
    std::vector<Str> records;
    std::int64_t bytes = 0;
    SimTime opened;
    std::int64_t generation = 0;  // counts buffers; flushes of older ones are void
    std::int64_t delivered = 0;   // objects written
    Str problem;                  // why the latest delivery failed; empty: it did not

    auto settings() const {
        return std::tie(id, state, created, role_arn, bucket_arn, prefix, error_prefix, extension,
                        compression, size_mb, interval_s, extended, tags);
    }
    auto buffer() const { return std::tie(records, bytes, opened, generation, delivered, problem); }
    auto fields() const { return std::tuple_cat(settings(), buffer()); }
};

struct State {
    Table<DeliveryStream> streams;

    auto fields() const { return std::tie(streams); }
};

}  // namespace skylens::firehose
