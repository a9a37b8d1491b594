// Finds what an operation names in an organization, and what several operations share.
#pragma once

#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "services/organizations/state.h"

namespace skylens::organizations {

// Where the caller's account belongs. AWSOrganizationsNotInUseException.
Result<const Organization*> need_organization(const aws::ReadCall& call);
// The same for the operations of the management account: AccessDeniedException for a member.
Result<const Organization*> need_managed(const aws::ReadCall& call);
// To change it, after one of the above has found it.
Organization& own_organization(aws::WriteCall& call);
// A handshake that the caller's account sent or got. HandshakeNotFoundException.
Result<const Handshake*> need_handshake(const aws::ReadCall& call, const Str& id);

bool is_enabled(const Organization& organization, PolicyType type);
bool is_attached(const Policy& policy, std::string_view target);
// Root, units and accounts.
bool is_target(const Organization& organization, std::string_view id);
bool is_parent(const Organization& organization, std::string_view id);
// The parent of a unit or an account; empty when there is no such child.
Str parent_of(const Organization& organization, std::string_view id);
// From the root down to the entity itself.
std::vector<Str> levels_above(const Organization& organization, std::string_view id);
// How many policies of a type are attached to a target.
std::size_t attached_count(const Organization& organization, PolicyType type,
                           std::string_view target);

// Attaches the AWS managed policy of every enabled type, as a new unit or account gets them.
void attach_defaults(Organization& organization, const Str& target);
// Takes all policies off an entity that leaves.
void detach_all(Organization& organization, std::string_view target);

// False for the types that are not simulated.
bool read_policy_type(std::string_view text, PolicyType& out);
std::string_view policy_type_text(PolicyType type);

// Parses the text of a policy. MalformedPolicyDocumentException, ConstraintViolationException
// (longer than 5,120 characters).
Result<iam::PolicyDocument> check_content(const Str& text, PolicyType type);

// "Requested", "EXPIRED" and so on, at that time.
std::string_view handshake_state(const Handshake& handshake, SimTime now);
// Only an open handshake goes on to the state `wanted`. HandshakeAlreadyInStateException,
// InvalidHandshakeTransitionException.
Status check_open(const Handshake& handshake, std::string_view wanted, SimTime now);

// New identifiers: `count` small letters and digits.
Str new_code(aws::World& world, std::string_view kind, int count);

// What the operations require: organizations:NAME on what the parameters name.
void require_named(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// ARNs. `id` of a root, unit or account, or of a handshake.
Str organization_arn(const Organization& organization);
Str target_arn(const Organization& organization, std::string_view id);
Str policy_arn(const Organization& organization, const Policy& policy);
// The account's e-mail address.
Str email_of(const aws::World& world, std::string_view account);

}  // namespace skylens::organizations
