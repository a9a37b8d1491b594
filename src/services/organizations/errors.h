// Errors of Organizations. Where AWS's own text is not known, it is what the API Reference says of
// the exception.
#pragma once

#include "aws/errors.h"

namespace skylens::organizations {

inline Failure not_in_use() {
    return aws::error("AWSOrganizationsNotInUseException",
                      "Your account is not a member of an organization.");
}
inline Failure not_for_members() {
    return aws::error("AccessDeniedException",
                      "You don't have permissions to access this resource.");
}
inline Failure no_parent() {
    return aws::error("ParentNotFoundException", "You specified a parent that doesn't exist.");
}
inline Failure no_child() {
    return aws::error("ChildNotFoundException", "You specified a child that doesn't exist.");
}
inline Failure no_root() {
    return aws::error("RootNotFoundException", "You specified a root that doesn't exist.");
}
inline Failure no_unit() {
    return aws::error("OrganizationalUnitNotFoundException",
                      "You specified an organizational unit that doesn't exist.");
}
inline Failure no_account() {
    return aws::error("AccountNotFoundException", "You specified an account that doesn't exist.");
}
inline Failure no_policy() {
    return aws::error("PolicyNotFoundException", "You specified a policy that doesn't exist.");
}
inline Failure no_target() {
    return aws::error("TargetNotFoundException", "You specified a target that doesn't exist.");
}
inline Failure no_handshake() {
    return aws::error("HandshakeNotFoundException",
                      "We can't find a handshake with the HandshakeId that you specified.");
}
inline Failure type_not_enabled() {
    return aws::error("PolicyTypeNotEnabledException",
                      "This operation can be performed only for enabled policy types.");
}
inline Failure constraint(std::string_view message) {
    return aws::error("ConstraintViolationException", message);
}
inline Failure invalid_input(std::string_view message) {
    return aws::error("InvalidInputException", message);
}
inline Failure management_cannot_leave() {
    return aws::error("MasterCannotLeaveOrganizationException",
                      "You can't remove a management account from an organization. If you want the "
                      "management account to become a member account in another organization, you "
                      "must first delete the current organization of the management account.");
}

}  // namespace skylens::organizations
