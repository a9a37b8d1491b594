// Access control lists of buckets and objects.
// Source: Amazon S3 User Guide, "Access control list (ACL) overview".
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

inline constexpr char kAllUsers[] = "http://acs.amazonaws.com/groups/global/AllUsers";
inline constexpr char kAuthenticatedUsers[] =
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
inline constexpr char kLogDelivery[] = "http://acs.amazonaws.com/groups/s3/LogDelivery";

// A canned ACL of a bucket or object written by `writer`. False for a name that S3 does not know.
bool canned_acl(const aws::World& world, std::string_view name, std::uint16_t writer,
                std::uint16_t bucket_owner, Acl& out);

// The ACL that a call asks for by ACL, AccessControlPolicy or Grant… parameters; `given` is false
// when it asks for none. Errors: InvalidArgument, InvalidRequest (two ways at once),
// MalformedACLError.
struct AclRequest {
    bool given = false;
    Str canned;  // the canned name, when that was the way
    Acl acl;
};
Result<AclRequest> requested_acl(const aws::World& world, const aws::Params& params,
                                 std::uint16_t writer, std::uint16_t bucket_owner);

// Grants to everybody or to every AWS account.
bool is_public(const Acl& acl);
// Nobody but the owner has anything.
bool is_private(const aws::World& world, const Acl& acl, std::uint16_t owner);

// ACLs count for nothing in a bucket whose owner owns everything.
bool acls_disabled(const Bucket& bucket);

// "Owner" and "Grants" members, as GetBucketAcl answers.
Value owner_value(const aws::World& world, std::uint16_t account);
Value grants_value(const Acl& acl);

}  // namespace skylens::s3
