// KMS's facade for other services: finding keys, and using them on a caller's behalf.
#pragma once

#include <optional>
#include <string_view>

#include "aws/operation.h"
#include "services/kms/state.h"

namespace skylens::kms {

// Where a key lives and which it is.
struct KeyRef {
    aws::Place place;
    Str id;
};

// The key that a key id, key ARN, alias name or alias ARN stands for, seen from `place`. Refuses
// NotFoundException, with KMS's messages ("Key '…' does not exist", "Alias … is not found.").
Result<KeyRef> resolve_key(const aws::World& world, aws::Place place, std::string_view key);
const Key* find_key(const aws::World& world, const KeyRef& ref);
// By ARN, in any account and Region of the world; null when there is none.
const Key* find_key(const aws::World& world, std::string_view arn);
Str key_arn(const aws::World& world, aws::Place place, std::string_view id);

// The ARN of the AWS managed key alias/aws/SERVICE ("s3", "ebs", "sns", …), which is made on its
// first use. Source: KMS Developer Guide, "AWS managed keys".
Str aws_managed_key(aws::World& world, aws::Place place, std::string_view service,
                    sim::EffectId cause);
// The same without making it; empty when it does not exist yet.
Str find_aws_managed_key(const aws::World& world, aws::Place place, std::string_view service);

// A use of a key by an AWS service for somebody: S3 encrypts an object, EC2 a volume.
struct Use {
    Str operation;  // "GenerateDataKey", "GenerateDataKeyWithoutPlaintext", "Decrypt", "Encrypt",
                    // "CreateGrant", "DescribeKey", …
    Str key;        // key id, key ARN or alias; for Decrypt may be empty
    Str via;        // the service's name: "s3" means s3.amazonaws.com, s3.REGION.amazonaws.com
    Value encryption_context;  // {"aws:s3:arn": "…"}; null for none
    Value params;              // what else the operation takes (CiphertextBlob, Operations, …)
    sim::EffectId cause = 0;
};

// Makes the call to KMS as the caller, by way of the service: authorized with kms:ViaService,
// kms:CallerAccount and kms:EncryptionContext:…, and recorded in CloudTrail with invokedBy. A
// service principal as `caller` is let in by the key policy alone. Gives KMS's answer
// ("CiphertextBlob" is base64 text). Refuses AccessDeniedException, DisabledException,
// KMSInvalidStateException, NotFoundException, …
Result<Value> use_key(aws::World& world, aws::Place place, const aws::Principal& caller,
                      const Use& use);

// Would use_key be let in? Looks only and leaves no record; the same refusals.
Status may_use_key(const aws::World& world, aws::Place place, const aws::Principal& caller,
                   const Use& use);

// ---- authorization ----

// The key policy; nothing when there is no such key.
std::optional<Str> resource_policy(const aws::World& world, std::string_view arn);
// ---- time ----

// Handler of a pending deletion or rotation.
void on_key(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::kms
