// From the parameters of PutObject and CopyObject to a version of an object.
#pragma once

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// Fills in what the request says about the new object apart from its body: headers, metadata,
// storage class, encryption, tags. Errors: InvalidStorageClass, InvalidArgument, MetadataTooLarge.
Status read_headers(const aws::Params& params, const Bucket& bucket, ObjectVersion& version);

// The ACL of the new object, by request, ownership and public access settings. Errors:
// AccessControlListNotSupported, AccessDenied (BlockPublicAcls).
Status read_object_acl(const aws::WriteCall& call, const aws::Params& params, const Bucket& bucket,
                       ObjectVersion& version);

// IfMatch and IfNoneMatch of a write. Errors: PreconditionFailed, NoSuchKey, NotImplemented.
Status check_write_conditions(const aws::Params& params, const Bucket& bucket);

// MD5 of the body; encryption with KMS makes it something else that is not the MD5.
Str etag_of(const ObjectVersion& version);

// Error NotSimulated when the bucket or the body is larger than the simulator keeps.
Status check_room(const Bucket& bucket, std::string_view body);

// The encryption members of an answer.
void add_encryption(const ObjectVersion& version, Value& out);

// What everybody who may not do it is told when a public ACL is refused. `action` is the IAM
// action.
Failure public_acl_refused(const aws::Principal& caller, std::string_view action,
                         std::string_view arn);

}  // namespace skylens::s3
