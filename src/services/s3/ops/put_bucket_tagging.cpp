// s3:PutBucketTagging: replaces all tags.
//
// IAM: s3:PutBucketTagging on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), BadRequest (more than 50),
//   InvalidTag (empty or long key, long value, twice the same key, aws: prefix).
// CloudTrail: PutBucketTagging, management.
//
// Deviations from AWS: the characters of tags are not checked.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_tagging {

constexpr std::size_t kTagsMax = 50;
constexpr std::size_t kKeyMax = 128;
constexpr std::size_t kValueMax = 256;

Failure invalid_tag(std::string_view message) { return failure(400, "InvalidTag", message); }

Result<Tags> read_tags(const Value& set) {
    Tags tags;
    if (set.size() > kTagsMax) {
        return failure(400, "BadRequest", "Bucket tag count cannot be greater than 50");
    }
    for (const Value& entry : set.elements()) {
        const Str key = entry["Key"].as_str();
        const Str value = entry["Value"].as_str();
        if (key.empty() || key.size() > kKeyMax) {
            return invalid_tag("The TagKey you have provided is invalid");
        }
        if (value.size() > kValueMax)
            return invalid_tag("The TagValue you have provided is invalid");
        if (key.view().substr(0, 4) == "aws:") {
            return invalid_tag("System tags cannot be added/updated by requester");
        }
        for (const auto& tag : tags) {
            if (tag.first == key)
                return invalid_tag("Cannot provide multiple Tags with the same key");
        }
        tags.emplace_back(key, value);
    }
    return tags;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY(bucket->tags, read_tags(params["Tagging"]["TagSet"]));
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketTagging", out);
}

}  // namespace put_bucket_tagging

SKYLENS_DEFINE_OP(PutBucketTagging) = {.write = put_bucket_tagging::run,
                                       .requirements = put_bucket_tagging::requirements,
                                       .trail = bucket_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
