// s3:ListBuckets: the caller's account's buckets in all Regions, by name.
//
// IAM: s3:ListAllMyBuckets on *.
// Errors: InvalidArgument (MaxBuckets, ContinuationToken).
// CloudTrail: ListBuckets, management, read-only.
//
// Deviations from AWS: none.

#include "aws/pagination.h"
#include "base/sort.h"
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace list_buckets {

constexpr std::int64_t kPageMax = 10'000;

std::vector<const Bucket*> wanted_buckets(const aws::ReadCall& call, const aws::Params& params) {
    const Str prefix = params.str("Prefix");
    const Str region = params.str("BucketRegion");
    std::vector<const Bucket*> wanted;
    for (const Bucket& bucket : call.world.s3->buckets) {
        if (bucket.account != call.place.account) continue;
        if (bucket.id.view().substr(0, prefix.size()) != prefix.view()) continue;
        if (!region.empty() && region != aws::region_name(bucket.region)) continue;
        wanted.push_back(&bucket);
    }
    sort_stably(wanted, [](const Bucket* a, const Bucket* b) { return a->id < b->id; });
    return wanted;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::int64_t page = params.integer("MaxBuckets", kPageMax);
    if (page < 1 || page > kPageMax) {
        return invalid_argument("MaxBuckets must be between 1 and 10000");
    }
    SKYLENS_TRY(
        std::size_t next,
        aws::page_position("ListBuckets", params.str("ContinuationToken"), "InvalidArgument",
                           "The continuation token provided is incorrect"));
    const std::vector<const Bucket*> wanted = wanted_buckets(call, params);
    // A call for pages (or one Region) is told each bucket's Region.
    const bool with_region = params.has("MaxBuckets") || params.has("BucketRegion");
    Value buckets = Value::array();
    while (next < wanted.size() && buckets.size() < static_cast<std::size_t>(page)) {
        const Bucket& bucket = *wanted[next++];
        Value row =
            Value::object({{"Name", bucket.id}, {"CreationDate", time_text(bucket.created)}});
        if (with_region) row.set("BucketRegion", aws::region_name(bucket.region));
        row.set("BucketArn", bucket_arn(bucket.id));
        buckets.push(std::move(row));
    }
    Value result = Value::object(
        {{"Buckets", std::move(buckets)}, {"Owner", owner_value(call.world, call.place.account)}});
    if (params.has("Prefix")) result.set("Prefix", params.str("Prefix"));
    if (next < wanted.size()) result.set("ContinuationToken", aws::page_token("ListBuckets", next));
    return result;
}

void requirements(const aws::ReadCall&, const aws::Params&, aws::Requirements& out) {
    out.push_back({"s3:ListAllMyBuckets", "*", {}});
}

}  // namespace list_buckets

SKYLENS_DEFINE_OP(ListBuckets) = {
    .read = list_buckets::run, .requirements = list_buckets::requirements, .trail = bucket_trail()};

}  // namespace skylens::s3
