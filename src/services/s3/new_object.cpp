#include "services/s3/new_object.h"

#include <algorithm>

#include "base/md5.h"
#include "base/text.h"
#include "services/s3/acl.h"
#include "services/s3/copy_source.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::size_t kMetadataBytesMax = 2'048;  // "Working with object metadata"
constexpr std::size_t kTagsMax = 10;

constexpr std::string_view kStorageClasses[] = {
    "STANDARD",   "REDUCED_REDUNDANCY",  "STANDARD_IA", "ONEZONE_IA",
    "GLACIER_IR", "INTELLIGENT_TIERING", "GLACIER",     "DEEP_ARCHIVE",
};

Status read_metadata(const aws::Params& params, ObjectVersion& version) {
    std::size_t bytes = 0;
    version.metadata = Value::object();
    for (const Value::Member& entry : params["Metadata"].members()) {
        bytes += entry.key.size() + entry.value.as_string().size();
        version.metadata.set(Str(lower(entry.key)), entry.value);
    }
    if (bytes <= kMetadataBytesMax) return Ok{};
    return failure(400, "MetadataTooLarge",
                   "Your metadata headers exceed the maximum allowed metadata size");
}

Status read_storage_class(const aws::Params& params, ObjectVersion& version) {
    version.storage_class = params.str("StorageClass", "STANDARD");
    const auto* end = std::end(kStorageClasses);
    if (std::find(std::begin(kStorageClasses), end, version.storage_class.view()) != end)
        return Ok{};
    return failure(400, "InvalidStorageClass", "The storage class you specified is not valid");
}

Status read_encryption(const aws::Params& params, const Bucket& bucket, ObjectVersion& version) {
    version.encryption = bucket.encryption;
    if (params.has("ServerSideEncryption")) {
        version.encryption = {params.str("ServerSideEncryption"), params.str("SSEKMSKeyId"),
                              params.flag("BucketKeyEnabled")};
    }
    const Str& algorithm = version.encryption.algorithm;
    if (algorithm != "AES256" && algorithm != "aws:kms" && algorithm != "aws:kms:dsse") {
        return invalid_argument("The encryption method specified is not supported");
    }
    if (params.has("SSEKMSKeyId") && algorithm == "AES256") {
        return invalid_argument(
            "Server Side Encryption with KMS managed key requires HTTP header "
            "x-amz-server-side-encryption : aws:kms");
    }
    return Ok{};
}

Status read_tags(const aws::Params& params, ObjectVersion& version) {
    version.tags.clear();
    const Str text = params.str("Tagging");
    if (text.empty()) return Ok{};
    for (const std::string_view part : split(text, '&')) {
        const std::size_t equals = part.find('=');
        const Str key(url_decoded(part.substr(0, equals)));
        const Str value(equals == std::string_view::npos ? std::string()
                                                         : url_decoded(part.substr(equals + 1)));
        for (const auto& tag : version.tags) {
            if (tag.first != key && !key.empty()) continue;
            return invalid_argument(
                "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query "
                "parameters without tag name duplicates.");
        }
        version.tags.emplace_back(key, value);
    }
    if (version.tags.size() > kTagsMax) {
        return failure(400, "BadRequest", "Object tags cannot be greater than 10");
    }
    return Ok{};
}

}  // namespace

Status read_headers(const aws::Params& params, const Bucket& bucket, ObjectVersion& version) {
    version.content_type = params.str("ContentType", "binary/octet-stream");
    version.cache_control = params.str("CacheControl");
    version.content_disposition = params.str("ContentDisposition");
    version.content_encoding = params.str("ContentEncoding");
    version.content_language = params.str("ContentLanguage");
    SKYLENS_TRY_OK(read_metadata(params, version));
    SKYLENS_TRY_OK(read_storage_class(params, version));
    SKYLENS_TRY_OK(read_encryption(params, bucket, version));
    return read_tags(params, version);
}

Status read_object_acl(const aws::WriteCall& call, const aws::Params& params, const Bucket& bucket,
                       ObjectVersion& version) {
    const std::uint16_t writer = call.place.account;
    SKYLENS_TRY(AclRequest request, requested_acl(call.world, params, writer, bucket.account));
    version.owner = acls_disabled(bucket) ? bucket.account : writer;
    if (!request.given) {
        canned_acl(call.world, "private", version.owner, bucket.account, version.acl);
        return Ok{};
    }
    if (acls_disabled(bucket)) {
        if (request.canned != "bucket-owner-full-control") return acl_not_supported();
        canned_acl(call.world, "private", bucket.account, bucket.account, version.acl);
        return Ok{};
    }
    if (is_public(request.acl) && effective_block(call.world, bucket).block_public_acls) {
        return public_acl_refused(call.principal, "s3:PutObject",
                                  object_arn(bucket.id, params.str("Key")));
    }
    if (bucket.ownership == "BucketOwnerPreferred" &&
        request.canned == "bucket-owner-full-control") {
        version.owner = bucket.account;
    }
    version.acl = std::move(request.acl);
    return Ok{};
}

Status check_write_conditions(const aws::Params& params, const Bucket& bucket) {
    const ObjectVersion* current = current_version(bucket, params.str("Key"));
    if (params.has("IfNoneMatch")) {
        if (params.str("IfNoneMatch") != "*") {
            return failure(501, "NotImplemented",
                           "A header you provided implies functionality that is not implemented");
        }
        if (current != nullptr) return precondition_failed();
    }
    if (params.has("IfMatch")) {
        if (current == nullptr) return no_such_key();
        const Str wanted = params.str("IfMatch");
        if (wanted != current->etag && wanted != quoted_etag(*current))
            return precondition_failed();
    }
    return Ok{};
}

Str etag_of(const ObjectVersion& version) {
    const bool kms = version.encryption.algorithm != "AES256";
    return Str(md5_hex(kms ? join("kms:", version.encryption.key.view(), ":", version.body.view())
                           : version.body.string()));
}

Status check_room(const Bucket& bucket, std::string_view body) {
    if (body.size() > kBodyBytesMax) {
        return aws::not_simulated("an object of more than ",
                                  static_cast<std::int64_t>(kBodyBytesMax), " bytes");
    }
    if (version_count(bucket) >= kVersionsMax) {
        return aws::not_simulated("a bucket with more than ",
                                  static_cast<std::int64_t>(kVersionsMax), " object versions");
    }
    return Ok{};
}

void add_encryption(const ObjectVersion& version, Value& out) {
    out.set("ServerSideEncryption", version.encryption.algorithm);
    if (!version.encryption.key.empty()) out.set("SSEKMSKeyId", version.encryption.key);
    if (version.encryption.bucket_key) out.set("BucketKeyEnabled", true);
}

Failure public_acl_refused(const aws::Principal& caller, std::string_view action,
                         std::string_view arn) {
    return failure(
        403, "AccessDenied", "User: ", caller.arn.view(), " is not authorized to perform: ", action,
        " on resource: \"", arn,
        "\" because public ACLs are prevented by the BlockPublicAcls setting in S3 Block "
        "Public Access.");
}

}  // namespace skylens::s3
