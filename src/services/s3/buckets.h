// What all operations on a bucket share: finding it, who owns it, where the call goes.
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// "Bucket naming rules", Amazon S3 User Guide: error InvalidBucketName.
Status check_bucket_name(std::string_view name);

// The bucket named by Bucket. Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
Result<const Bucket*> bucket_of(const aws::ReadCall& call, const aws::Params& params);
Result<Bucket*> bucket_of(aws::WriteCall& call, const aws::Params& params);

// The CLI follows S3's redirection to the bucket's Region: the call happens there.
aws::Place bucket_place(const aws::World& world, aws::Place asked, const Value& params);
// Where the bucket lives and whose it is.
aws::Place home_of(const Bucket& bucket);

// The operation needs `action` on the bucket. Nothing for a bucket that does not exist: S3 answers
// NoSuchBucket to everybody.
void need_bucket(const aws::ReadCall& call, const aws::Params& params, Str action,
                 aws::Requirements& out);

// Tells the owner's Config that the bucket changed (or is gone), whoever changed it.
void bucket_changed(aws::WriteCall& call, aws::Place home, const Str& name);

Value tag_set(const Tags& tags);

}  // namespace skylens::s3
