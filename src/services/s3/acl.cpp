#include "services/s3/acl.h"

#include <algorithm>

#include "base/text.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

struct GrantHeader {
    const char* parameter;
    const char* permission;
};

const GrantHeader kHeaders[] = {
    {"GrantFullControl", "FULL_CONTROL"}, {"GrantRead", "READ"},          {"GrantWrite", "WRITE"},
    {"GrantReadACP", "READ_ACP"},         {"GrantWriteACP", "WRITE_ACP"},
};

bool known_permission(std::string_view permission) {
    return std::any_of(std::begin(kHeaders), std::end(kHeaders),
                       [&](const GrantHeader& header) { return permission == header.permission; });
}

bool known_group(std::string_view uri) {
    return uri == kAllUsers || uri == kAuthenticatedUsers || uri == kLogDelivery;
}

bool known_user(const aws::World& world, std::string_view id) {
    for (std::uint16_t account = 0; account < world.accounts.size(); ++account) {
        if (canonical_user_id(world, account) == id) return true;
    }
    return false;
}

Result<Grant> checked_grant(const aws::World& world, Grant grant) {
    if (!known_permission(grant.permission)) return malformed_xml();
    if (grant.group && !known_group(grant.grantee)) return invalid_argument("Invalid group uri");
    if (!grant.group && !known_user(world, grant.grantee)) return invalid_argument("Invalid id");
    return grant;
}

// One `id="…"`, `uri="…"` of a Grant… header.
Result<Grant> header_grant(const aws::World& world, std::string_view text, const char* permission) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) return invalid_argument("Argument format not recognized");
    const std::string kind = lower(trim(text.substr(0, equals)));
    std::string_view name = trim(text.substr(equals + 1));
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"') {
        name = name.substr(1, name.size() - 2);
    }
    if (kind == "emailaddress") return aws::not_simulated("an ACL grantee named by e-mail address");
    if (kind != "id" && kind != "uri") return invalid_argument("Argument format not recognized");
    return checked_grant(world, {kind == "uri", Str(name), Str(std::string_view(permission))});
}

Result<Acl> header_acl(const aws::World& world, const aws::Params& params) {
    Acl acl;
    for (const GrantHeader& header : kHeaders) {
        const Str text = params.str(header.parameter);
        if (text.empty()) continue;
        for (const std::string_view part : split(text, ',')) {
            SKYLENS_TRY(Grant grant, header_grant(world, trim(part), header.permission));
            acl.push_back(std::move(grant));
        }
    }
    return acl;
}

Result<Acl> policy_acl(const aws::World& world, const Value& policy) {
    Acl acl;
    for (const Value& entry : policy["Grants"].elements()) {
        const Value& grantee = entry["Grantee"];
        if (grantee["Type"].as_string() == "AmazonCustomerByEmail") {
            return aws::not_simulated("an ACL grantee named by e-mail address");
        }
        const bool group = grantee["Type"].as_string() == "Group";
        SKYLENS_TRY(Grant grant,
                    checked_grant(world, {group, grantee[group ? "URI" : "ID"].as_str(),
                                          entry["Permission"].as_str()}));
        acl.push_back(std::move(grant));
    }
    return acl;
}

}  // namespace

bool canned_acl(const aws::World& world, std::string_view name, std::uint16_t writer,
                std::uint16_t bucket_owner, Acl& out) {
    out.clear();
    out.push_back({false, canonical_user_id(world, writer), "FULL_CONTROL"});
    const bool other_owner = writer != bucket_owner;
    if (name == "private" || name == "aws-exec-read") return true;
    if (name == "public-read" || name == "public-read-write") {
        out.push_back({true, kAllUsers, "READ"});
        if (name == "public-read-write") out.push_back({true, kAllUsers, "WRITE"});
        return true;
    }
    if (name == "authenticated-read") {
        out.push_back({true, kAuthenticatedUsers, "READ"});
        return true;
    }
    if (name == "bucket-owner-read" || name == "bucket-owner-full-control") {
        const Str permission = name == "bucket-owner-read" ? Str("READ") : Str("FULL_CONTROL");
        if (other_owner) out.push_back({false, canonical_user_id(world, bucket_owner), permission});
        return true;
    }
    if (name == "log-delivery-write") {
        out.push_back({true, kLogDelivery, "WRITE"});
        out.push_back({true, kLogDelivery, "READ_ACP"});
        return true;
    }
    return false;
}

Result<AclRequest> requested_acl(const aws::World& world, const aws::Params& params,
                                 std::uint16_t writer, std::uint16_t bucket_owner) {
    AclRequest request;
    SKYLENS_TRY(Acl headers, header_acl(world, params));
    const bool canned = params.has("ACL");
    const bool policy = params.has("AccessControlPolicy");
    if (static_cast<int>(canned) + static_cast<int>(policy) + static_cast<int>(!headers.empty()) >
        1) {
        return invalid_request("Specifying both Canned ACLs and Header Grants is not allowed");
    }
    if (canned) {
        request.canned = params.str("ACL");
        if (!canned_acl(world, request.canned, writer, bucket_owner, request.acl)) {
            return invalid_argument("");
        }
    } else if (policy) {
        SKYLENS_TRY(request.acl, policy_acl(world, params["AccessControlPolicy"]));
    } else {
        request.acl = std::move(headers);
    }
    request.given = canned || policy || !request.acl.empty();
    return request;
}

bool is_public(const Acl& acl) {
    return std::any_of(acl.begin(), acl.end(), [](const Grant& grant) {
        return grant.group && (grant.grantee == kAllUsers || grant.grantee == kAuthenticatedUsers);
    });
}

bool is_private(const aws::World& world, const Acl& acl, std::uint16_t owner) {
    const Str id = canonical_user_id(world, owner);
    return std::all_of(acl.begin(), acl.end(),
                       [&](const Grant& grant) { return !grant.group && grant.grantee == id; });
}

bool acls_disabled(const Bucket& bucket) { return bucket.ownership == "BucketOwnerEnforced"; }

Value owner_value(const aws::World& world, std::uint16_t account) {
    return Value::object({{"ID", canonical_user_id(world, account)}});
}

Value grants_value(const Acl& acl) {
    Value grants = Value::array();
    for (const Grant& grant : acl) {
        Value grantee = grant.group
                            ? Value::object({{"Type", "Group"}, {"URI", grant.grantee}})
                            : Value::object({{"ID", grant.grantee}, {"Type", "CanonicalUser"}});
        grants.push(
            Value::object({{"Grantee", std::move(grantee)}, {"Permission", grant.permission}}));
    }
    return grants;
}

}  // namespace skylens::s3
