#include "services/s3/multipart.h"

#include "base/hash.h"
#include "base/md5.h"
#include "base/text.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::int64_t kPartsMax = 10'000;

template <class UploadPointer, class BucketType>
Result<UploadPointer> find_upload(BucketType& bucket, const aws::Params& params) {
    const auto found = bucket.uploads.find(params.str("UploadId"));
    if (found != bucket.uploads.end() && found->second.key == params.str("Key"))
        return UploadPointer{&found->second};
    return failure(404, "NoSuchUpload",
                   "The specified upload does not exist. The upload ID may be invalid, or the "
                   "upload may have been aborted or completed.");
}

}  // namespace

Result<Upload*> upload_of(Bucket& bucket, const aws::Params& params) {
    return find_upload<Upload*>(bucket, params);
}

Result<const Upload*> upload_of(const Bucket& bucket, const aws::Params& params) {
    return find_upload<const Upload*>(bucket, params);
}

Result<std::int64_t> part_number(const aws::Params& params) {
    const std::int64_t number = params.integer("PartNumber");
    if (number >= 1 && number <= kPartsMax) return number;
    return invalid_argument("Part number must be an integer between 1 and 10000, inclusive");
}

Value initiator_value(const aws::World& world, const Upload& upload) {
    const std::string_view arn = upload.initiator;
    if (arn.size() > 5 && arn.substr(arn.size() - 5) == ":root")
        return Value::object({{"ID", canonical_user_id(world, upload.initiator_account)}});
    return Value::object({{"ID", arn}, {"DisplayName", arn.substr(arn.rfind('/') + 1)}});
}

Str new_upload_id(aws::World& world) {
    const std::uint64_t number = world.new_number("s3-upload");
    std::string bytes;
    for (std::uint64_t part = 0; part < 8; ++part) {
        Hasher hasher;
        hasher.add(number);
        hasher.add(part);
        bytes += hex_text(hasher.value(), 12);
    }
    std::string id = base64_encode(bytes);
    for (char& c : id) {
        if (c == '+' || c == '/' || c == '=') c = '_';
    }
    return Str(id);
}

Status check_digest(const aws::Params& params, std::string_view body) {
    if (!params.has("ContentMD5")) return Ok{};
    std::string given;
    if (!base64_decode(params.str("ContentMD5"), given) || given.size() != 16) {
        return failure(400, "InvalidDigest", "The Content-MD5 you specified was invalid.");
    }
    const auto digest = md5(body);
    if (given == std::string(digest.begin(), digest.end())) return Ok{};
    return failure(400, "BadDigest",
                   "The Content-MD5 you specified did not match what we received.");
}

}  // namespace skylens::s3
