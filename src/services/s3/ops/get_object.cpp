// s3:GetObject: the contents and headers of an object.
//
// IAM: s3:GetObject (s3:GetObjectVersion with a version id) on the object; for a key that does not
//   exist also s3:ListBucket on the bucket: without it the answer is AccessDenied, not NoSuchKey.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker), PreconditionFailed, 304,
//   InvalidObjectState (archived), AccessDenied and KMS.… (the key of an object encrypted with
//   KMS), InvalidRange.
// CloudTrail: GetObject, a data event.
//
// Deviations from AWS: one range of bytes at most; check sums, parts and SSE-C are refused.
#include "base/text.h"
#include "services/s3/buckets.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_object {

struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
    bool partial = false;
};

bool read_number(std::string_view text, std::size_t& out) {
    if (text.empty() || text.size() > 12 || !is_digits(text)) return false;
    out = 0;
    for (const char digit : text)
        out = out * 10 + static_cast<std::size_t>(digit - '0');
    return true;
}

// "bytes=0-9", "bytes=10-", "bytes=-5". A header that is none of these is passed over, as S3 does.
Result<Range> range_of(std::string_view header, std::size_t size) {
    Range range{0, size == 0 ? 0 : size - 1, false};
    constexpr std::string_view kUnit = "bytes=";
    if (header.substr(0, kUnit.size()) != kUnit) return range;
    const std::string_view spec = header.substr(kUnit.size());
    const std::size_t dash = spec.find('-');
    if (dash == std::string_view::npos || spec.find(',') != std::string_view::npos) return range;
    std::size_t first = 0;
    std::size_t last = 0;
    const bool has_first = read_number(spec.substr(0, dash), first);
    const bool has_last = read_number(spec.substr(dash + 1), last);
    if (!has_first && !has_last) return range;
    if (!has_first) first = last >= size ? 0 : size - last;
    if ((has_first && first >= size) || (!has_first && last == 0) || size == 0) {
        return failure(416, "InvalidRange", "The requested range is not satisfiable");
    }
    if (has_first && has_last && last < first) return range;
    if (has_first && has_last && last < size) range.last = last;
    range.first = first;
    range.partial = true;
    return range;
}

void apply_overrides(const aws::Params& params, Value& result) {
    constexpr std::string_view kNames[] = {"CacheControl", "ContentDisposition", "ContentEncoding",
                                           "ContentLanguage", "ContentType"};
    for (const std::string_view name : kNames) {
        const Str given = params.str(join("Response", name));
        if (!given.empty()) result.set(Str(name), given);
    }
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(
        refuse(params, {"SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5",
                        "RequestPayer", "PartNumber", "ChecksumMode", "ResponseExpires"}));
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY(const ObjectVersion* version,
                version_to_read(*bucket, params.str("Key"), params.str("VersionId")));
    SKYLENS_TRY_OK(check_read_conditions(params, *version));
    SKYLENS_TRY_OK(check_readable(*version));
    SKYLENS_TRY_OK(may_decrypt(call, *bucket, *version));
    SKYLENS_TRY(const Range range, range_of(params.str("Range"), version->body.size()));
    Value result = object_headers(*bucket, params.str("Key"), *version);
    apply_overrides(params, result);
    if (!range.partial) {
        result.set("Body", version->body);
        return result;
    }
    const std::string_view part =
        version->body.view().substr(range.first, range.last - range.first + 1);
    result.set("Body", part);
    result.set("ContentLength", static_cast<std::int64_t>(part.size()));
    result.set("ContentRange", join("bytes ", static_cast<std::int64_t>(range.first), "-",
                                    static_cast<std::int64_t>(range.last), "/",
                                    static_cast<std::int64_t>(version->body.size())));
    return result;
}

}  // namespace get_object

SKYLENS_DEFINE_OP(GetObject) = {.read = get_object::run,
                                .calls = decrypt_asked,
                                .requirements = need_object_read,
                                .trail = object_read_trail(),
                                .place = bucket_place};

}  // namespace skylens::s3
