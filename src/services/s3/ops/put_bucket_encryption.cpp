// s3:PutBucketEncryption: sets the default encryption of new objects.
//
// IAM: s3:PutEncryptionConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner),
//   MalformedXML (not exactly one rule, unknown algorithm), InvalidArgument (a key without KMS).
// CloudTrail: PutBucketEncryption, management.
//
// Deviations from AWS: BlockedEncryptionTypes is refused. As in AWS a key is not looked up
//   until an object is written.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_encryption {

Result<Encryption> read_rules(const Value& rules) {
    if (rules.size() != 1) return malformed_xml();
    const Value& rule = rules.at(0);
    if (rule.contains("BlockedEncryptionTypes"))
        return aws::not_simulated("BlockedEncryptionTypes");
    const Value& by_default = rule["ApplyServerSideEncryptionByDefault"];
    Encryption encryption;
    encryption.algorithm = by_default["SSEAlgorithm"].as_str();
    encryption.key = by_default["KMSMasterKeyID"].as_str();
    encryption.bucket_key = rule["BucketKeyEnabled"].as_bool();
    const bool kms = encryption.algorithm == "aws:kms" || encryption.algorithm == "aws:kms:dsse";
    if (!kms && encryption.algorithm != "AES256") return malformed_xml();
    if (!kms && !encryption.key.empty()) {
        return invalid_argument(
            "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or "
            "aws:kms:dsse");
    }
    return encryption;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY(bucket->encryption,
                read_rules(params["ServerSideEncryptionConfiguration"]["Rules"]));
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutEncryptionConfiguration", out);
}

}  // namespace put_bucket_encryption

SKYLENS_DEFINE_OP(PutBucketEncryption) = {.write = put_bucket_encryption::run,
                                          .requirements = put_bucket_encryption::requirements,
                                          .trail = bucket_trail(),
                                          .place = bucket_place};

}  // namespace skylens::s3
