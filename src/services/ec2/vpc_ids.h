// Kinds of ids in a VPC, and reading one of them.
#pragma once

#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

inline constexpr IdKind kInternetGatewayId = {"igw-", "InvalidInternetGatewayId.Malformed",
                                              "InvalidInternetGatewayID.NotFound",
                                              "internetGateway ID"};
inline constexpr IdKind kRouteTableId = {"rtb-", "InvalidRouteTableId.Malformed",
                                         "InvalidRouteTableID.NotFound", "routeTable ID"};
inline constexpr IdKind kNetworkAclId = {"acl-", "InvalidNetworkAclId.Malformed",
                                         "InvalidNetworkAclID.NotFound", "networkAcl ID"};
inline constexpr IdKind kNatGatewayId = {"nat-", "InvalidNatGatewayId.Malformed",
                                         "InvalidNatGatewayID.NotFound", "natGateway ID"};
inline constexpr IdKind kAllocationId = {"eipalloc-", "InvalidAllocationID.Malformed",
                                         "InvalidAllocationID.NotFound", "allocation ID"};
inline constexpr IdKind kAddressAssociationId = {"eipassoc-", "InvalidAssociationID.Malformed",
                                                 "InvalidAssociationID.NotFound",
                                                 "association ID"};
inline constexpr IdKind kTableAssociationId = {"rtbassoc-", "InvalidRouteTableAssociationID."
                                               "Malformed", "InvalidAssociationID.NotFound",
                                               "association ID"};
inline constexpr IdKind kAclAssociationId = {"aclassoc-", "InvalidNetworkAclAssociationId."
                                             "Malformed", "InvalidAssociationID.NotFound",
                                             "association ID"};
inline constexpr IdKind kCidrAssociationId = {"vpc-cidr-assoc-",
                                              "InvalidVpcCidrBlockAssociationID.Malformed",
                                              "InvalidVpcCidrBlockAssociationID.NotFound",
                                              "vpc CIDR block association ID"};
inline constexpr IdKind kAttachmentId = {"eni-attach-", "InvalidAttachmentID.Malformed",
                                         "InvalidAttachmentID.NotFound", "attachment ID"};
inline constexpr IdKind kFlowLogId = {"fl-", "InvalidFlowLogId.Malformed",
                                      "InvalidFlowLogId.NotFound", "flow log ID"};
inline constexpr IdKind kEndpointId = {"vpce-", "InvalidVpcEndpointId.Malformed",
                                       "InvalidVpcEndpointId.NotFound", "Vpc Endpoint Id"};
inline constexpr IdKind kPeeringId = {"pcx-", "InvalidVpcPeeringConnectionId.Malformed",
                                      "InvalidVpcPeeringConnectionID.NotFound",
                                      "vpcPeeringConnection ID"};

// The row of that id. Refuses malformed ids, then unknown ones.
template <class Row>
Result<Row*> find_row(const IdKind& kind, Table<Row>& table, const Str& id) {
    SKYLENS_TRY_OK(check_form(kind, id));
    Row* row = table.find(id);
    if (row == nullptr) return not_found(kind, {id});
    return row;
}

// Adds what IAM must allow: the operation's action on the resource, with its tags, its VPC and the
// Region as condition keys. An empty id stands for any.
void require_resource(const aws::ReadCall& call, std::string_view type, const Str& id,
                      aws::Requirements& out);
// The same for a resource that the call makes: type/*, with the tags it gives; and ec2:CreateTags.
void require_new(const aws::ReadCall& call, const aws::Params& params, std::string_view type,
                 aws::Requirements& out);

// "The vpc 'vpc-1' has dependencies and cannot be deleted."
Failure dependency_violation(std::string_view noun, std::string_view id);

// Refuses members that are given but not simulated, by name.
Status refuse_members(const aws::Params& params, const std::vector<std::string_view>& names);

// {"Return": true}
Value done();

}  // namespace skylens::ec2
