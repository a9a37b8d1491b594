// Server-side encryption: what S3 asks KMS for, on behalf of whoever reads or writes.
// Source: Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys" and "Reducing the
// cost of SSE-KMS with Amazon S3 Bucket Keys".
#pragma once

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

bool is_kms(const Encryption& encryption);

// The last check before an object is stored: a data key from KMS (kms:GenerateDataKey), unless the
// bucket key serves. Fills in the key's ARN and the encrypted data key; nothing for SSE-S3.
// Refuses AccessDenied, KMS.DisabledException, KMS.KMSInvalidStateException, KMS.NotFoundException.
Status encrypt(aws::WriteCall& call, Bucket& bucket, const Str& key, ObjectVersion& version);

// Before an object is read: KMS decrypts its data key (kms:Decrypt), unless the bucket key serves.
// The same refusals.
Status decrypt(aws::WriteCall& call, const Bucket& bucket, const Str& key,
               const ObjectVersion& version);

// The same for S3 itself, acting as somebody outside a call (replication). `caller` is recorded.
Status decrypt_as(aws::World& world, const aws::Principal& caller, const Bucket& bucket,
                  const Str& key, const ObjectVersion& version, sim::EffectId cause);
Status encrypt_as(aws::World& world, const aws::Principal& caller, Bucket& bucket, const Str& key,
                  ObjectVersion& version, sim::EffectId cause);

// Would the caller be let in? For reads that leave no record.
Status may_decrypt(const aws::ReadCall& call, const Bucket& bucket, const ObjectVersion& version);
// The same for a new object with the bucket's own encryption.
Status may_encrypt(const aws::World& world, const aws::Principal& caller, const Bucket& bucket,
                   const Str& key);

// A hook of GetObject: decrypts what the parameters ask for, when there is such a version.
Status decrypt_asked(aws::WriteCall& call, const aws::Params& params);

}  // namespace skylens::s3
