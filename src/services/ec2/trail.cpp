#include "services/ec2/trail.h"

#include "aws/catalog.h"
#include "base/check.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

// A list of texts: member → set and the name of each item.
struct Set {
    std::string_view member;
    const char* set;
    const char* item;
};

constexpr Set kSets[] = {
    {"InstanceIds", "instancesSet", "instanceId"},
    {"GroupIds", "securityGroupIdSet", "groupId"},
    {"GroupNames", "securityGroupSet", "groupName"},
    {"SecurityGroupRuleIds", "securityGroupRuleIds", "securityGroupRuleId"},
    {"SecurityGroupIds", "groupSet", "groupId"},
    {"SecurityGroups", "groupSet", "groupName"},
    {"Groups", "groupSet", "groupId"},
    {"VpcIds", "vpcSet", "vpcId"},
    {"SubnetIds", "subnetSet", "subnetId"},
    {"VolumeIds", "volumeSet", "volumeId"},
    {"NetworkInterfaceIds", "networkInterfaceIdSet", "networkInterfaceId"},
    {"ImageIds", "imagesSet", "imageId"},
    {"Owners", "ownersSet", "owner"},
    {"ExecutableUsers", "executableBySet", "user"},
    {"KeyNames", "keySet", "keyName"},
    {"KeyPairIds", "keyPairIdSet", "keyPairId"},
    {"RegionNames", "regionSet", "regionName"},
    {"ZoneNames", "availabilityZoneSet", "zoneName"},
    {"ZoneIds", "availabilityZoneIdSet", "zoneId"},
    {"InstanceTypes", "instanceTypeSet", "instanceType"},
    {"Resources", "resourcesSet", "resourceId"},
    {"SnapshotIds", "snapshotSet", "snapshotId"},
    {"OwnerIds", "ownersSet", "owner"},
    {"RestorableByUserIds", "sharedUsersSet", "user"},
    {"RouteTableIds", "routeTableIdSet", "routeTableId"},
    {"InternetGatewayIds", "internetGatewayIdSet", "internetGatewayId"},
    {"NetworkAclIds", "networkAclIdSet", "networkAclId"},
    {"NatGatewayIds", "natGatewayIdSet", "natGatewayId"},
    {"AllocationIds", "allocationIdsSet", "allocationId"},
    {"PublicIps", "publicIpsSet", "publicIp"},
    {"FlowLogIds", "flowLogIdSet", "flowLogId"},
    {"ResourceIds", "resourceIdSet", "resourceId"},
    {"RouteTables", "routeTableIdSet", "routeTableId"},
    {"VpcEndpointIds", "vpcEndpointIdSet", "vpcEndpointId"},
    {"PrefixListIds", "prefixListIdSet", "prefixListId"},
    {"VpcPeeringConnectionIds", "vpcPeeringConnectionIdSet", "vpcPeeringConnectionId"},
};

Value items(Value list) {
    return list.empty() ? Value::object() : Value::object({{"items", std::move(list)}});
}

Value set_value(const Set& set, const Value& list) {
    Value out = Value::array();
    for (const Value& element : list.elements()) {
        out.push(Value::object({{Str(set.item), element}}));
    }
    return items(std::move(out));
}

Value filter_value(const Value& filters) {
    Value out = Value::array();
    for (const Value& filter : filters.elements()) {
        Value values = Value::array();
        for (const Value& value : filter["Values"].elements()) {
            values.push(Value::object({{"value", value}}));
        }
        out.push(Value::object({{"name", filter["Name"]}, {"valueSet", items(std::move(values))}}));
    }
    return items(std::move(out));
}

Value tags_list(const Value& tags) {
    Value out = Value::array();
    for (const Value& tag : tags.elements()) {
        Value item = Value::object({{"key", tag["Key"]}});
        if (tag.contains("Value")) item.set("value", tag["Value"]);
        out.push(std::move(item));
    }
    return out;
}

Value specification_value(const Value& specifications) {
    Value out = Value::array();
    for (const Value& specification : specifications.elements()) {
        out.push(Value::object({{"resourceType", specification["ResourceType"]},
                                {"tags", tags_list(specification["Tags"])}}));
    }
    return items(std::move(out));
}

// A permission shows all four kinds of peers, empty or not.
Value permissions(const Value& shaped) {
    Value list = Value::array();
    for (Value permission : shaped["items"].elements()) {
        for (const char* name : {"groups", "ipRanges", "ipv6Ranges", "prefixListIds"}) {
            if (!permission.contains(name)) permission.set(Str(name), Value::object());
        }
        list.push(std::move(permission));
    }
    return items(std::move(list));
}

bool add_list(const Value::Member& given, Value& out) {
    for (const Set& set : kSets) {
        if (given.key != set.member || !given.value.is_array()) continue;
        out.set(Str(set.set), set_value(set, given.value));
        return true;
    }
    if (given.key == "Filters") {
        out.set("filterSet", filter_value(given.value));
    } else if (given.key == "TagSpecifications") {
        out.set("tagSpecificationSet", specification_value(given.value));
    } else if (given.key == "Tags") {
        out.set("tagSet", items(tags_list(given.value)));
    } else {
        return false;
    }
    return true;
}

}  // namespace

Value trail_request(std::string_view operation, const Value& params) {
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service("ec2");
    SKYLENS_CHECK(service != nullptr);
    const aws::OperationModel* model = service->find_operation(operation);
    SKYLENS_CHECK(model != nullptr);
    const Value shaped = cloudtrail::trail_value(*service, model->input, params);
    const aws::Shape& shape = service->shape(model->input);
    Value out = Value::object();
    for (const Value::Member& given : params.members()) {
        if (add_list(given, out)) continue;
        const aws::MemberModel* member = shape.find(given.key);
        if (member == nullptr) continue;
        const Value& value = shaped[member->wire];
        out.set(member->wire, given.key == "IpPermissions" ? permissions(value) : value);
    }
    return out;
}

}  // namespace skylens::ec2
