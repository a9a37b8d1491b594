#include "services/s3/request_names.h"

#include "base/text.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

struct NameRow {
    std::string_view operation;
    const char* log_name;
    const char* method;
    const char* query;
    RequestKind kind;
};

// The operations whose names do not follow from their words. Source: "Amazon S3 server access log
// format", field Operation. Among the metrics DeleteRequests "also includes Delete Multiple
// Objects requests" ("Metrics and dimensions"). PostObject: a browser's form.
const NameRow kNames[] = {
    {"AbortMultipartUpload", "REST.DELETE.UPLOAD", "DELETE", "?uploadId", RequestKind::Delete},
    {"CompleteMultipartUpload", "REST.POST.UPLOAD", "POST", "?uploadId", RequestKind::Post},
    {"CopyObject", "REST.COPY.OBJECT", "PUT", "", RequestKind::Put},
    {"CreateBucket", "REST.PUT.BUCKET", "PUT", "", RequestKind::Put},
    {"CreateMultipartUpload", "REST.POST.UPLOADS", "POST", "?uploads", RequestKind::Post},
    {"DeleteBucket", "REST.DELETE.BUCKET", "DELETE", "", RequestKind::Delete},
    {"DeleteObject", "REST.DELETE.OBJECT", "DELETE", "", RequestKind::Delete},
    {"DeleteObjectTagging", "REST.DELETE.OBJECT_TAGGING", "DELETE", "?tagging",
     RequestKind::Delete},
    {"DeleteObjects", "REST.POST.MULTI_OBJECT_DELETE", "POST", "?delete", RequestKind::Delete},
    {"GetBucketLogging", "REST.GET.LOGGING_STATUS", "GET", "?logging", RequestKind::Get},
    {"GetBucketPolicy", "REST.GET.BUCKETPOLICY", "GET", "?policy", RequestKind::Get},
    {"GetObject", "REST.GET.OBJECT", "GET", "", RequestKind::Get},
    {"GetObjectAcl", "REST.GET.ACL", "GET", "?acl", RequestKind::Get},
    {"GetObjectTagging", "REST.GET.OBJECT_TAGGING", "GET", "?tagging", RequestKind::Get},
    {"HeadBucket", "REST.HEAD.BUCKET", "HEAD", "", RequestKind::Head},
    {"HeadObject", "REST.HEAD.OBJECT", "HEAD", "", RequestKind::Head},
    {"ListMultipartUploads", "REST.GET.UPLOADS", "GET", "?uploads", RequestKind::List},
    {"ListObjectVersions", "REST.GET.BUCKETVERSIONS", "GET", "?versions", RequestKind::List},
    {"ListObjects", "REST.GET.BUCKET", "GET", "", RequestKind::List},
    {"ListObjectsV2", "REST.GET.BUCKET", "GET", "?list-type=2", RequestKind::List},
    {"ListParts", "REST.GET.UPLOAD", "GET", "?uploadId", RequestKind::List},
    {"PostObject", "REST.POST.OBJECT", "POST", "", RequestKind::Post},
    {"PutBucketLogging", "REST.PUT.LOGGING_STATUS", "PUT", "?logging", RequestKind::Put},
    {"PutBucketPolicy", "REST.PUT.BUCKETPOLICY", "PUT", "?policy", RequestKind::Put},
    {"PutObject", "REST.PUT.OBJECT", "PUT", "", RequestKind::Put},
    {"PutObjectAcl", "REST.PUT.ACL", "PUT", "?acl", RequestKind::Put},
    {"PutObjectTagging", "REST.PUT.OBJECT_TAGGING", "PUT", "?tagging", RequestKind::Put},
    {"RestoreObject", "REST.POST.RESTORE", "POST", "?restore", RequestKind::Post},
    {"UploadPart", "REST.PUT.PART", "PUT", "?partNumber", RequestKind::Put},
    {"UploadPartCopy", "REST.COPY.PART", "PUT", "?partNumber", RequestKind::Put},
};

// "GetBucketEncryption" → REST.GET.ENCRYPTION, ?encryption.
RequestName by_words(std::string_view operation) {
    constexpr std::string_view kVerbs[] = {"Get", "Put", "Delete", "List"};
    for (const std::string_view verb : kVerbs) {
        if (operation.substr(0, verb.size()) != verb) continue;
        std::string_view rest = operation.substr(verb.size());
        for (const std::string_view word : {"Bucket", "Object"}) {
            if (rest.substr(0, word.size()) == word) rest = rest.substr(word.size());
        }
        if (rest.size() > 13 && rest.substr(rest.size() - 13) == "Configuration")
            rest = rest.substr(0, rest.size() - 13);
        const std::string method = verb == "List" ? "GET" : upper(verb);
        RequestName name;
        name.log_name = str_of("REST.", method, ".", upper(rest));
        name.method = Str(method);
        name.query = str_of("?", lower_first(rest));
        name.kind = verb == "Put"      ? RequestKind::Put
                    : verb == "Delete" ? RequestKind::Delete
                    : verb == "List"   ? RequestKind::List
                                       : RequestKind::Get;
        return name;
    }
    return {"REST.GET.OBJECT", "GET", {}, RequestKind::Get};
}

}  // namespace

RequestName request_name(std::string_view operation) {
    for (const NameRow& row : kNames) {
        if (row.operation != operation) continue;
        return {Str(std::string_view(row.log_name)), Str(std::string_view(row.method)),
                Str(std::string_view(row.query)), row.kind};
    }
    return by_words(operation);
}

}  // namespace skylens::s3
