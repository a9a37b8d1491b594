// S3_BUCKET_PUBLIC_READ_PROHIBITED (s3-bucket-public-read-prohibited): neither the bucket policy
// nor the ACL lets everybody read, after the public access settings of the account and the bucket.
// Source: AWS Config Developer Guide, "s3-bucket-public-read-prohibited".
//
// Triggers: configuration changes and periodic. Parameters: none.
// NON_COMPLIANT when (the policy is not blocked and grants public read) or (the ACL is not blocked
// and grants public read).
//
// Deviations from AWS: looks at the bucket as it is when the rule runs, as AWS's rule does, and not
//   at the recorded item; the ACLs of single objects do not count, as in AWS.
#include "services/config/rule.h"
#include "services/config/state.h"
#include "services/s3/s3.h"

namespace skylens::config {
namespace s3_bucket_public_read_prohibited {

Judgement evaluate(const Subject& subject, const Value&) {
    const s3::Bucket* bucket = s3::find_bucket(subject.world, subject.key.second);
    if (bucket == nullptr) return not_applicable("the bucket does not exist");
    const s3::PublicAccess access = s3::effective_public_access(subject.world, *bucket);
    if (!access.read) {
        return compliant(access.policy_public
                             ? "the bucket policy is public, but RestrictPublicBuckets is on"
                             : "nothing grants public read access");
    }
    Judgement judgement = noncompliant(access.reason.view(), subject.supplementary["BucketPolicy"]);
    judgement.annotation = str_of("Public read access: ", access.reason.view(), ".");
    return judgement;
}

}  // namespace s3_bucket_public_read_prohibited

SKYLENS_DEFINE_RULE(S3BucketPublicReadProhibited) = {
    .identifier = "S3_BUCKET_PUBLIC_READ_PROHIBITED",
    .types = {"AWS::S3::Bucket"},
    .on_change = true,
    .periodic = true,
    .evaluate = s3_bucket_public_read_prohibited::evaluate};

}  // namespace skylens::config
