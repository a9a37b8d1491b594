// How decisions are named in JSON.
#include "services/iam/policy/evaluate.h"
#include "services/iam/state.h"

namespace skylens::iam {

std::string_view policy_type_name(PolicyType type) {
    switch (type) {
        case PolicyType::None:
            return "none";
        case PolicyType::ResourceControl:
            return "resourceControl";
        case PolicyType::ServiceControl:
            return "serviceControl";
        case PolicyType::Endpoint:
            return "vpcEndpoint";
        case PolicyType::Resource:
            return "resource";
        case PolicyType::Trust:
            return "trust";
        case PolicyType::Identity:
            return "identity";
        case PolicyType::Boundary:
            return "permissionsBoundary";
        case PolicyType::Session:
            return "session";
    }
    return {};
}

std::string_view decision_name(DecisionKind kind) {
    switch (kind) {
        case DecisionKind::Allowed:
            return "allowed";
        case DecisionKind::ExplicitDeny:
            return "explicitDeny";
        case DecisionKind::ImplicitDeny:
            return "implicitDeny";
    }
    return {};
}

std::string_view element_name(StatementElement element) {
    switch (element) {
        case StatementElement::None:
            return "none";
        case StatementElement::Action:
            return "action";
        case StatementElement::Resource:
            return "resource";
        case StatementElement::Principal:
            return "principal";
        case StatementElement::Condition:
            return "condition";
    }
    return {};
}

}  // namespace skylens::iam
