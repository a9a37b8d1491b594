// s3:ListMultipartUploads: the uploads that are not complete.
//
// IAM: s3:ListBucketMultipartUploads on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: ListMultipartUploads, a data event.
//
// Deviations from AWS: all in one page; delimiters, markers and encodings are refused.

#include "base/sort.h"
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/multipart.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace list_multipart_uploads {

struct Row {
    Str key;
    SimTime started;
    Value json;
};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"Delimiter", "EncodingType", "KeyMarker", "UploadIdMarker",
                                   "MaxUploads", "RequestPayer"}));
    const Str prefix = params.str("Prefix");
    std::vector<Row> rows;
    for (const auto& entry : bucket->uploads) {
        const Upload& upload = entry.second;
        if (upload.key.view().substr(0, prefix.size()) != prefix.view()) continue;
        rows.push_back({upload.key, upload.started,
                        Value::object({{"UploadId", entry.first},
                                       {"Key", upload.key},
                                       {"Initiated", time_text(upload.started)},
                                       {"StorageClass", upload.object.storage_class},
                                       {"Owner", owner_value(call.world, upload.object.owner)},
                                       {"Initiator", initiator_value(call.world, upload)}})});
    }
    sort_stably(rows, [](const Row& a, const Row& b) {
        return a.key == b.key ? a.started < b.started : a.key < b.key;
    });
    Value out = Value::object({{"Bucket", bucket->id},
                               {"KeyMarker", ""},
                               {"UploadIdMarker", ""},
                               {"NextKeyMarker", ""},
                               {"NextUploadIdMarker", ""}});
    if (!prefix.empty()) out.set("Prefix", prefix);
    out.set("MaxUploads", 1000).set("IsTruncated", false);
    Value list = Value::array();
    for (Row& row : rows)
        list.push(std::move(row.json));
    if (!list.empty()) out.set("Uploads", std::move(list));
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:ListBucketMultipartUploads", out);
}

}  // namespace list_multipart_uploads

SKYLENS_DEFINE_OP(ListMultipartUploads) = {.read = list_multipart_uploads::run,
                                           .requirements = list_multipart_uploads::requirements,
                                           .trail = object_read_trail(),
                                           .place = bucket_place};

}  // namespace skylens::s3
