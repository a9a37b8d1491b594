// s3:CreateBucket: a bucket whose name is unique among all accounts, in the Region of the call or
// of LocationConstraint.
//
// IAM: s3:CreateBucket on the bucket; s3:PutBucketAcl with an ACL, s3:PutBucketOwnershipControls
//   with ObjectOwnership,
//   s3:PutBucketObjectLockConfiguration and s3:PutBucketVersioning with Object Lock.
// Errors, in order: InvalidBucketName, InvalidLocationConstraint,
//   IllegalLocationConstraintException, BucketAlreadyExists, BucketAlreadyOwnedByYou (not in
//   us-east-1, which answers 200 and resets the ACL), TooManyBuckets, InvalidArgument,
//   InvalidBucketAclWithObjectOwnership, InvalidBucketAclWithBlockPublicAccessError.
// CloudTrail: CreateBucket, management.
//
// Since April 2023 a new bucket blocks public access, disables ACLs and encrypts with SSE-S3.
//
// Deviations from AWS: directory buckets, account-regional names and tags at creation
//   are not simulated; LocationConstraint names of Regions that are not simulated are refused.
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/storage_metrics.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace create_bucket {

constexpr int kBucketsMax = 10'000;  // "Bucket quotas, limitations, and restrictions"

// us-east-1's old endpoint creates buckets in every Region; the others only in their own.
Result<std::uint16_t> region_of(const aws::WriteCall& call, const aws::Params& params) {
    const Str constraint = params["CreateBucketConfiguration"]["LocationConstraint"].as_str();
    const bool old_endpoint = call.place.region == aws::kUsEast1;
    if (constraint.empty()) {
        if (old_endpoint) return call.place.region;
        return failure(
            400, "IllegalLocationConstraintException",
            "The unspecified location constraint is incompatible for the region specific "
            "endpoint this request was sent to.");
    }
    const std::string_view name =
        constraint == "EU" ? std::string_view("eu-west-1") : constraint.view();
    const std::uint16_t region = aws::find_region(name);
    const aws::Shape& input = call.service.shape(call.operation.input);
    const aws::Shape& configuration =
        call.service.shape(input.find("CreateBucketConfiguration")->shape);
    const aws::Shape& known = call.service.shape(configuration.find("LocationConstraint")->shape);
    bool listed = false;
    for (const Str& allowed : known.allowed)
        listed = listed || allowed == constraint;
    if (!listed) {
        return failure(400, "InvalidLocationConstraint",
                       "The specified location-constraint is not valid");
    }
    if (region == call.place.region || (old_endpoint && region != aws::kNoRegion)) return region;
    if (region == aws::kNoRegion) return aws::not_simulated("the Region ", name);
    return failure(400, "IllegalLocationConstraintException", "The ", constraint.view(),
                   " location constraint is incompatible for the region specific endpoint this "
                   "request was sent to.");
}

Status check_name_free(const aws::WriteCall& call, const Bucket* taken) {
    if (taken == nullptr) return Ok{};
    if (taken->account != call.place.account) {
        return failure(
            409, "BucketAlreadyExists",
            "The requested bucket name is not available. The bucket namespace is shared by all "
            "users of the system. Please select a different name and try again.");
    }
    if (taken->region == aws::kUsEast1 && call.place.region == aws::kUsEast1) return Ok{};
    return failure(
        409, "BucketAlreadyOwnedByYou",
        "Your previous request to create the named bucket succeeded and you already own it.");
}

Status check_quota(const aws::WriteCall& call) {
    int count = 0;
    for (const Bucket& bucket : call.world.s3->buckets)
        count += bucket.account == call.place.account;
    if (count < kBucketsMax) return Ok{};
    return failure(400, "TooManyBuckets", "You have attempted to create more buckets than allowed");
}

// The new bucket's ownership and ACL must agree with each other and with blocked public access.
Status check_access(const AclRequest& request, const Str& ownership, const aws::WriteCall& call) {
    if (ownership != "BucketOwnerEnforced" && ownership != "BucketOwnerPreferred" &&
        ownership != "ObjectWriter") {
        return invalid_argument("Invalid x-amz-object-ownership header");
    }
    if (!request.given || request.canned == "private") return Ok{};
    if (ownership == "BucketOwnerEnforced" &&
        !is_private(call.world, request.acl, call.place.account)) {
        return failure(
            400, "InvalidBucketAclWithObjectOwnership",
            "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
    }
    if (is_public(request.acl)) {
        return failure(400, "InvalidBucketAclWithBlockPublicAccessError",
                       "Bucket cannot have public ACLs set with BlockPublicAccess enabled");
    }
    return Ok{};
}

Value answer(const Bucket& bucket) {
    const bool classic = bucket.region == aws::kUsEast1;
    const std::string location = classic ? join("/", bucket.id.view())
                                         : join("http://", bucket.id.view(), ".s3.amazonaws.com/");
    return Value::object({{"Location", location}, {"BucketArn", bucket_arn(bucket.id)}});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse(params, {"BucketNamespace"}));
    for (const std::string_view name : {"Location", "Bucket", "Tags"}) {
        if (params["CreateBucketConfiguration"].contains(name)) {
            return aws::not_simulated("CreateBucketConfiguration.", name);
        }
    }
    const Str name = params.str("Bucket");
    SKYLENS_TRY_OK(check_bucket_name(name));
    SKYLENS_TRY(const std::uint16_t region, region_of(call, params));
    Bucket* taken = call.world.s3->buckets.find(name);
    SKYLENS_TRY_OK(check_name_free(call, taken));
    SKYLENS_TRY_OK(check_quota(call));
    const std::uint16_t account = call.place.account;
    SKYLENS_TRY(AclRequest request, requested_acl(call.world, params, account, account));
    const Str ownership = params.str("ObjectOwnership", "BucketOwnerEnforced");
    SKYLENS_TRY_OK(check_access(request, ownership, call));
    if (!request.given) canned_acl(call.world, "private", account, account, request.acl);
    if (taken != nullptr) {
        taken->acl = std::move(request.acl);
        return answer(*taken);
    }
    Bucket bucket;
    bucket.id = name;
    bucket.account = account;
    bucket.region = region;
    bucket.created = call.now;
    bucket.public_access_block = PublicAccessBlock{true, true, true, true};
    bucket.ownership = ownership;
    bucket.acl = std::move(request.acl);
    if (params.flag("ObjectLockEnabledForBucket")) {
        bucket.object_lock = true;
        bucket.versioning = "Enabled";
    }
    const Bucket& made = call.world.s3->buckets.insert(std::move(bucket));
    start_storage_metrics(call.world, home_of(made), call.effect);
    bucket_changed(call, home_of(made), name);
    return answer(made);
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    // Somebody else's name is refused before its owner's policies could be asked.
    const Bucket* taken = find_bucket(call.world, params.str("Bucket"));
    if (taken != nullptr && taken->account != call.place.account) return;
    const Str arn = bucket_arn(params.str("Bucket"));
    out.push_back({"s3:CreateBucket", arn, {}});
    if (params.has("ACL")) out.push_back({"s3:PutBucketAcl", arn, {}});
    if (params.has("ObjectOwnership")) out.push_back({"s3:PutBucketOwnershipControls", arn, {}});
    if (params.flag("ObjectLockEnabledForBucket")) {
        out.push_back({"s3:PutBucketObjectLockConfiguration", arn, {}});
        out.push_back({"s3:PutBucketVersioning", arn, {}});
    }
}

constexpr aws::TrailShape trail() {
    aws::TrailShape shape = bucket_trail();
    shape.response = trail_no_response;
    return shape;
}

}  // namespace create_bucket

SKYLENS_DEFINE_OP(CreateBucket) = {.write = create_bucket::run,
                                   .requirements = create_bucket::requirements,
                                   .trail = create_bucket::trail()};

}  // namespace skylens::s3
