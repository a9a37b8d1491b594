// The policy laboratory: a policy decision on a request that is given whole, in JSON.
#pragma once

#include "base/result.h"
#include "base/value.h"

namespace skylens::iam {

// In: {"request": {"principal", "action", "resource", "resource_account", "context"},
//      "identity_policies": [], "resource_policy", "permission_boundaries": [], "session_policy",
//      "scps": [[policies of a level]], "rcps": [[...]], "endpoint_policies": []}.
// `principal` is an ARN (user, role, role session, federated user, root), an account id, a service
// ("ec2.amazonaws.com") or "anonymous". A policy is a document, its text, or
// {"name", "document"}. Only `principal` and `action` are required.
// Out: {"decision", "by": [{policyType, policy, statement, sid, effect}],
//       "missing": [{policyType, nearest, failed, detail}], "message": AWS's words}.
// Refuses, with where and what: InvalidRequest for the request, MalformedPolicyDocument for a
// policy. The context holds what is given plus what follows from the principal and the resource.
Result<Value> authorize_request(const Value& input);

}  // namespace skylens::iam
