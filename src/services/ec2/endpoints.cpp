#include "services/ec2/endpoints.h"

#include "services/ec2/state.h"

namespace skylens::ec2 {

Value endpoint_value(const aws::World& world, aws::Place place, const VpcEndpoint& endpoint) {
    constexpr const char* kFullAccess =
        "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
        "\"Action\":\"*\",\"Resource\":\"*\"}]}";
    Value tables = Value::array();
    for (const Str& id : endpoint.route_table_ids) tables.push(id);
    return Value::object({{"VpcEndpointId", endpoint.id},
                          {"VpcEndpointType", "Gateway"},
                          {"VpcId", endpoint.vpc_id},
                          {"ServiceName", endpoint.service_name},
                          {"State", "available"},
                          {"PolicyDocument", kFullAccess},
                          {"RouteTableIds", std::move(tables)},
                          {"SubnetIds", Value::array()},
                          {"Groups", Value::array()},
                          {"PrivateDnsEnabled", false},
                          {"RequesterManaged", false},
                          {"NetworkInterfaceIds", Value::array()},
                          {"DnsEntries", Value::array()},
                          {"CreationTimestamp", cli_time(endpoint.created)},
                          {"Tags", tags_value(endpoint.tags)},
                          {"OwnerId", world.account(place).id}});
}

PrefixList service_list(std::uint16_t region, std::string_view service_name) {
    for (PrefixList& list : prefix_lists(region)) {
        if (list.name == service_name) return std::move(list);
    }
    return {};
}

}  // namespace skylens::ec2
