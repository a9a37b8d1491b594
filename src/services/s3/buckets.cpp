#include "services/s3/buckets.h"

#include <algorithm>

#include "base/text.h"
#include "services/config/config.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool looks_like_address(std::string_view name) {
    const std::vector<std::string_view> parts = split(name, '.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
               return !part.empty() && is_digits(part);
           });
}

bool reserved(std::string_view name) {
    for (const std::string_view start : {"xn--", "sthree-", "amzn-s3-demo-"}) {
        if (name.starts_with(start)) return true;
    }
    for (const std::string_view end :
         {"-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3", "-an"}) {
        if (name.ends_with(end)) return true;
    }
    return false;
}

bool well_formed(std::string_view name) {
    if (name.size() < 3 || name.size() > 63) return false;
    if (!is_letter_or_digit(name.front()) || !is_letter_or_digit(name.back())) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (!is_letter_or_digit(c) && c != '-' && c != '.') return false;
        if (c == '.' && name[i - 1] == '.') return false;
    }
    return !looks_like_address(name) && !reserved(name);
}

// The bucket, when the caller did not expect another owner.
template <class BucketPointer>
Result<BucketPointer> checked(const aws::World& world, BucketPointer bucket,
                              const aws::Params& params) {
    if (bucket == nullptr) return no_such_bucket();
    const Str expected = params.str("ExpectedBucketOwner");
    if (!expected.empty() && world.accounts[bucket->account].id != expected) return access_denied();
    return bucket;
}

}  // namespace

Status check_bucket_name(std::string_view name) {
    if (well_formed(name)) return Ok{};
    return failure(400, "InvalidBucketName", "The specified bucket is not valid.");
}

Result<const Bucket*> bucket_of(const aws::ReadCall& call, const aws::Params& params) {
    return checked(call.world, call.world.s3->buckets.find(params.str("Bucket")), params);
}

Result<Bucket*> bucket_of(aws::WriteCall& call, const aws::Params& params) {
    return checked(call.world, call.world.s3->buckets.find(params.str("Bucket")), params);
}

aws::Place bucket_place(const aws::World& world, aws::Place asked, const Value& params) {
    const Bucket* bucket = find_bucket(world, params["Bucket"].as_string());
    return bucket == nullptr ? asked : aws::Place{asked.account, bucket->region};
}

aws::Place home_of(const Bucket& bucket) { return {bucket.account, bucket.region}; }

void need_bucket(const aws::ReadCall& call, const aws::Params& params, Str action,
                 aws::Requirements& out) {
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    if (bucket != nullptr) out.push_back({std::move(action), bucket_arn(bucket->id), {}});
}

void bucket_changed(aws::WriteCall& call, aws::Place home, const Str& name) {
    if (home == call.place) {
        call.changed("AWS::S3::Bucket", name);
    } else {
        config::resources_changed(call.world, home, {{"AWS::S3::Bucket", name}}, call.effect);
    }
}

Value tag_set(const Tags& tags) {
    Value set = Value::array();
    for (const auto& tag : tags) {
        set.push(Value::object({{"Key", tag.first}, {"Value", tag.second}}));
    }
    return set;
}

}  // namespace skylens::s3
