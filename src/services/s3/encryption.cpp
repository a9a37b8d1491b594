#include "services/s3/encryption.h"

#include <algorithm>

#include "services/kms/kms.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

// "time-limited": how long S3 uses a bucket key before it asks KMS again; chosen for teaching.
constexpr Duration kBucketKeyLife = minutes(5);
constexpr std::size_t kBucketKeysMax = 256;

// S3 passes on what KMS says, under its own codes.
Failure refused(const Error& error) {
    if (error.code == "AccessDeniedException") return failure(403, "AccessDenied", error.message);
    if (error.code == "NotSimulated" || error.code == "AccessDenied")
        return Failure{error.code, error.message, error.http_status};
    return failure(400, join("KMS.", error.code), error.message);
}

// What S3 tells whoever has not signed ("Troubleshoot 403 and 400 errors", AWS re:Post).
Status check_signed(const aws::Principal& caller) {
    if (caller.type != aws::PrincipalType::Anonymous) return Ok{};
    return invalid_argument(
        "Requests specifying Server Side Encryption with AWS KMS managed keys require AWS "
        "Signature Version 4.");
}

Value context_of(const Bucket& bucket, const Str& key, bool bucket_key) {
    const Str arn = bucket_key ? bucket_arn(bucket.id) : object_arn(bucket.id, key);
    return Value::object({{"aws:s3:arn", arn}});
}

// S3 shares a bucket key among the requests of one requester.
Str cache_name(const aws::Principal& caller, std::string_view operation, const Str& key) {
    return str_of(caller.arn.empty() ? caller.name.view() : caller.arn.view(), "|", operation,
                    "|", key.view());
}

bool still_good(const Bucket& bucket, const Str& name, SimTime now) {
    const auto found = bucket.records.bucket_keys.find(name);
    return found != bucket.records.bucket_keys.end() && now < found->second.until;
}

void remember(Bucket& bucket, const Str& name, SimTime now, const Str& blob) {
    std::map<Str, BucketKey>& keys = bucket.records.bucket_keys;
    for (auto at = keys.begin(); at != keys.end();)
        at = at->second.until <= now ? keys.erase(at) : std::next(at);
    if (keys.size() >= kBucketKeysMax) return;
    keys[name] = {now + kBucketKeyLife, blob};
}

// KMS is called in the caller's account; an AWS service has none of its own.
aws::Place kms_place(const aws::Principal& caller, const Bucket& bucket) {
    if (caller.type == aws::PrincipalType::Service) return home_of(bucket);
    return {caller.account, bucket.region};
}

// The ARN of the key that an object is to be encrypted with.
Result<Str> key_to_use(aws::World& world, const aws::Principal& caller, const Bucket& bucket,
                       const Encryption& encryption, sim::EffectId cause) {
    if (encryption.key.empty()) return kms::aws_managed_key(world, home_of(bucket), "s3", cause);
    // A key id or alias names a key of the requester's account.
    const aws::Place place = kms_place(caller, bucket);
    const Result<kms::KeyRef> ref = kms::resolve_key(world, place, encryption.key);
    if (!ref.ok()) return refused(ref.error());
    return kms::key_arn(world, ref.value().place, ref.value().id);
}

kms::Use use_of(const Bucket& bucket, const Str& key, const Encryption& encryption,
                std::string_view operation, sim::EffectId cause) {
    kms::Use use;
    use.operation = operation;
    use.key = encryption.key;
    use.via = "s3";
    use.encryption_context = context_of(bucket, key, encryption.bucket_key);
    use.cause = cause;
    return use;
}

}  // namespace

bool is_kms(const Encryption& encryption) { return encryption.algorithm != "AES256"; }

Status encrypt_as(aws::World& world, const aws::Principal& caller, Bucket& bucket, const Str& key,
                  ObjectVersion& version, sim::EffectId cause) {
    Encryption& encryption = version.encryption;
    if (!is_kms(encryption)) {
        encryption.key = {};
        encryption.bucket_key = false;
        return Ok{};
    }
    SKYLENS_TRY_OK(check_signed(caller));
    // "S3 Bucket Keys aren't supported for DSSE-KMS."
    if (encryption.algorithm == "aws:kms:dsse") encryption.bucket_key = false;
    SKYLENS_TRY(encryption.key, key_to_use(world, caller, bucket, encryption, cause));
    const Str name = cache_name(caller, "GenerateDataKey", encryption.key);
    if (encryption.bucket_key && still_good(bucket, name, world.now)) {
        encryption.data_key = bucket.records.bucket_keys[name].blob;
        return Ok{};
    }
    kms::Use use = use_of(bucket, key, encryption, "GenerateDataKey", cause);
    use.params = Value::object({{"KeySpec", "AES_256"}});
    const Result<Value> made = kms::use_key(world, kms_place(caller, bucket), caller, use);
    if (!made.ok()) return refused(made.error());
    encryption.data_key = made.value()["CiphertextBlob"].as_str();
    if (encryption.bucket_key) remember(bucket, name, world.now, encryption.data_key);
    return Ok{};
}

Status encrypt(aws::WriteCall& call, Bucket& bucket, const Str& key, ObjectVersion& version) {
    return encrypt_as(call.world, call.principal, bucket, key, version, call.effect);
}

Status decrypt_as(aws::World& world, const aws::Principal& caller, const Bucket& bucket,
                  const Str& key, const ObjectVersion& version, sim::EffectId cause) {
    const Encryption& encryption = version.encryption;
    if (!is_kms(encryption)) return Ok{};
    SKYLENS_TRY_OK(check_signed(caller));
    const Str name = cache_name(caller, "Decrypt", encryption.data_key);
    if (encryption.bucket_key && still_good(bucket, name, world.now)) return Ok{};
    kms::Use use = use_of(bucket, key, encryption, "Decrypt", cause);
    use.key = {};
    use.params = Value::object({{"CiphertextBlob", encryption.data_key}});
    const Result<Value> opened = kms::use_key(world, kms_place(caller, bucket), caller, use);
    if (!opened.ok()) return refused(opened.error());
    if (encryption.bucket_key) {
        remember(*world.s3->buckets.find(bucket.id), name, world.now, {});
    }
    return Ok{};
}

Status decrypt(aws::WriteCall& call, const Bucket& bucket, const Str& key,
               const ObjectVersion& version) {
    return decrypt_as(call.world, call.principal, bucket, key, version, call.effect);
}

Status may_decrypt(const aws::ReadCall& call, const Bucket& bucket, const ObjectVersion& version) {
    if (!is_kms(version.encryption)) return Ok{};
    SKYLENS_TRY_OK(check_signed(call.principal));
    const Str name = cache_name(call.principal, "Decrypt", version.encryption.data_key);
    if (version.encryption.bucket_key && still_good(bucket, name, call.now)) return Ok{};
    const kms::Use use = use_of(bucket, {}, version.encryption, "Decrypt", 0);
    const Status may =
        kms::may_use_key(call.world, kms_place(call.principal, bucket), call.principal, use);
    return may.ok() ? may : refused(may.error());
}

Status may_encrypt(const aws::World& world, const aws::Principal& caller, const Bucket& bucket,
                   const Str& key) {
    Encryption encryption = bucket.encryption;
    if (!is_kms(encryption)) return Ok{};
    SKYLENS_TRY_OK(check_signed(caller));
    if (encryption.key.empty())
        encryption.key = kms::find_aws_managed_key(world, home_of(bucket), "s3");
    // The AWS managed key is made on its first use, for whoever of the account that is.
    if (encryption.key.empty()) return Ok{};
    const kms::Use use = use_of(bucket, key, encryption, "GenerateDataKey", 0);
    const Status may = kms::may_use_key(world, kms_place(caller, bucket), caller, use);
    return may.ok() ? may : refused(may.error());
}

Status decrypt_asked(aws::WriteCall& call, const aws::Params& params) {
    const Result<Bucket*> bucket = bucket_of(call, params);
    if (!bucket.ok()) return Ok{};
    const Str key = params.str("Key");
    const Result<const ObjectVersion*> version =
        version_to_read(*bucket.value(), key, params.str("VersionId"));
    if (!version.ok() || !check_read_conditions(params, *version.value()).ok()) return Ok{};
    if (!readable_now(*version.value())) return Ok{};
    return decrypt(call, *bucket.value(), key, *version.value());
}

}  // namespace skylens::s3
