// What the operations of KMS share.
#pragma once

#include "aws/operation.h"
#include "services/kms/kms.h"
#include "services/kms/state.h"

namespace skylens::kms {

// Which forms of a key's name an operation takes: all of them for using a key and looking at it,
// key id and key ARN for managing it.
enum class Naming : std::uint8_t { Any, NoAlias };

// The key named by `member` of the parameters. Refuses NotFoundException.
Result<KeyRef> asked_key(const aws::CallInfo& info, const aws::World& world,
                         const aws::Params& params, Naming naming,
                         std::string_view member = "KeyId");

// The key to change, by id or ARN. Refuses NotFoundException; AccessDeniedException for a key of
// another account where KMS allows no cross-account use.
Result<Key*> key_to_change(aws::WriteCall& call, const aws::Params& params);
Result<const Key*> key_to_read(const aws::ReadCall& call, const aws::Params& params);

// The state that an operation wants. Source: KMS Developer Guide, "Key states of AWS KMS keys".
// Refuses KMSInvalidStateException (pending deletion), DisabledException.
Status check_not_pending(const Str& arn, const Key& key);
Status check_enabled(const Str& arn, const Key& key);

// ---- authorization ----

// Condition keys of one operation on one key: kms:CallerAccount, kms:ViaService,
// kms:EncryptionContext:…, aws:ResourceTag/…, kms:KeySpec, …
Value key_context(const aws::CallInfo& info, const aws::World& world, const KeyRef& ref,
                  const Value& params);

// Adds `action` on the key, unless a grant gives it to the caller and no policy denies it.
void need_key(const aws::ReadCall& call, const KeyRef& ref, const Str& action, const Value& params,
              aws::Requirements& out);

// kms:OPERATION on the key that KeyId names.
void on_key_id(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// A service principal (sqs.amazonaws.com) passes the door and is asked here: the key policy or a
// grant must let it in. Refuses AccessDeniedException.
Status check_service(const aws::CallInfo& info, const aws::World& world, const KeyRef& ref,
                     const Str& action, const Value& params);

// ---- answers ----

Value key_metadata(const aws::World& world, const KeyRef& ref);
Str alias_arn(const aws::World& world, aws::Place place, std::string_view alias);
// The alias that stands for the key among those of its account; null when there is none.
const Alias* alias_of_key(const aws::World& world, const KeyRef& ref);
// 64 hexadecimal digits that name the key material after `rotations` rotations.
Str material_id(const aws::World& world, const Key& key, std::size_t rotations);

// A page of a list: {"<name>": […], "NextMarker", "Truncated"}. Refuses InvalidMarkerException.
Result<Value> page_of(const aws::Params& params, std::string_view listing, const char* name,
                      std::vector<Value> rows, std::size_t per_page);

// Tells Config of a changed key of this account.
void key_changed(aws::WriteCall& call, const Key& key);

// ---- CloudTrail ----

Value trail_request(const Value& params);
Value trail_response(const aws::World& world, const aws::TrailCall& call);
Value trail_no_response(const aws::World& world, const aws::TrailCall& call);
Value trail_resources(const aws::World& world, aws::Place place, const Value& params,
                      const Value& result);
int trail_owner(const aws::World& world, const Value& params);
// Which material was used, for the operations that encrypt and decrypt.
Value trail_material(const aws::World& world, const aws::TrailCall& call);

// Operations that manage keys show the key's ARN as keyId even where they answer nothing.
constexpr aws::TrailShape key_trail() {
    return {.request = trail_request, .resources = trail_resources, .response_in = trail_response};
}
// Operations that read show no answer.
constexpr aws::TrailShape read_trail() {
    return {.request = trail_request,
            .resources = trail_resources,
            .owner = trail_owner,
            .response_in = trail_no_response};
}
// Operations that use a key.
constexpr aws::TrailShape use_trail() {
    return {.request = trail_request,
            .resources = trail_resources,
            .owner = trail_owner,
            .response_in = trail_no_response,
            .additional = trail_material};
}

}  // namespace skylens::kms
