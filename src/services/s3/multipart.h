// Uploads in parts.
// Source: Amazon S3 User Guide, "Uploading and copying objects using multipart upload".
#pragma once

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// The upload that UploadId names; its key must be Key. Refuses NoSuchUpload.
Result<Upload*> upload_of(Bucket& bucket, const aws::Params& params);
Result<const Upload*> upload_of(const Bucket& bucket, const aws::Params& params);

// 1 to 10,000. Refuses InvalidArgument.
Result<std::int64_t> part_number(const aws::Params& params);

// {"ID", "DisplayName"} of who began the upload: the canonical id of root, the ARN of others.
Value initiator_value(const aws::World& world, const Upload& upload);

Str new_upload_id(aws::World& world);

// Content-MD5 of a body. Refuses InvalidDigest, BadDigest.
Status check_digest(const aws::Params& params, std::string_view body);

}  // namespace skylens::s3
