// AWS::EC2::RouteTable.
//
// Deviations from AWS: none known.
#include "services/config/ec2_reading.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_route_table {

constexpr Ec2Reading kReading = {"DescribeRouteTables", "RouteTables", "RouteTableIds",
                                 "RouteTableId", "route-table"};

bool finish(const Value& element, Description& description) {
    for (const Value& association : element["Associations"].elements()) {
        relate(description, "AWS::EC2::Subnet", association["SubnetId"], "Contains Subnet");
    }
    for (const Value& route : element["Routes"].elements()) {
        relate(description, "AWS::EC2::NatGateway", route["NatGatewayId"], "Contains NatGateway");
        const std::string_view gateway = route["GatewayId"].as_string();
        if (gateway.substr(0, 4) != "igw-") continue;
        relate(description, "AWS::EC2::InternetGateway", route["GatewayId"],
               "Contains InternetGateway");
    }
    relate(description, "AWS::EC2::VPC", element["VpcId"], "Is contained in Vpc");
    return true;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return ec2_all(world, place, kReading, finish);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return ec2_one(world, place, kReading, finish, id);
}

}  // namespace ec2_route_table

SKYLENS_DEFINE_RESOURCE_TYPE(Ec2RouteTable) = {.name = "AWS::EC2::RouteTable",
                                               .service = "ec2",
                                               .list_operation = "DescribeRouteTables",
                                               .all = ec2_route_table::all,
                                               .one = ec2_route_table::one};

}  // namespace skylens::config
