// AWS::ElasticLoadBalancingV2::LoadBalancer. The id is the load balancer's ARN; the attributes are
// in the supplementary configuration.
//
// Deviations from AWS: none known.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace elbv2_load_balancer {

Value params_of(const Str& arn) { return Value::object({{"LoadBalancerArn", arn}}); }

Description describe(const aws::World& world, aws::Place place, const Value& balancer) {
    Description description;
    description.id = balancer["LoadBalancerArn"].as_str();
    description.name = balancer["LoadBalancerName"].as_str();
    description.arn = description.id;
    description.zone = "Multiple Availability Zones";
    description.created = time_of(balancer["CreatedTime"]);
    description.configuration = in_config_style(balancer);
    const Value attributes =
        read(world, place, "elbv2", "DescribeLoadBalancerAttributes", params_of(description.id));
    description.supplementary.set("LoadBalancerAttributes",
                                  in_config_style(attributes["Attributes"]));
    for (const Value& group : balancer["SecurityGroups"].elements()) {
        relate(description, "AWS::EC2::SecurityGroup", group, "Is associated with SecurityGroup");
    }
    for (const Value& zone : balancer["AvailabilityZones"].elements()) {
        relate(description, "AWS::EC2::Subnet", zone["SubnetId"], "Is attached to Subnet");
    }
    relate(description, "AWS::EC2::VPC", balancer["VpcId"], "Is contained in Vpc");
    const Value tags = read(world, place, "elbv2", "DescribeTags",
                            Value::object({{"ResourceArns", Value::array({description.id})}}));
    description.tags = tags_map(tags["TagDescriptions"].at(0)["Tags"]);
    description.supplementary.set("Tags", in_config_style(tags["TagDescriptions"].at(0)["Tags"]));
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& balancer : read_all(world, place, "elbv2", "DescribeLoadBalancers",
                                          Value::object(), "LoadBalancers", "NextMarker", "Marker"))
        descriptions.push_back(describe(world, place, balancer));
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    const Value answer = read(world, place, "elbv2", "DescribeLoadBalancers",
                              Value::object({{"LoadBalancerArns", Value::array({id})}}));
    if (answer.is_null()) return std::nullopt;
    return describe(world, place, answer["LoadBalancers"].at(0));
}

}  // namespace elbv2_load_balancer

SKYLENS_DEFINE_RESOURCE_TYPE(Elbv2LoadBalancer) = {
    .name = "AWS::ElasticLoadBalancingV2::LoadBalancer",
    .service = "elbv2",
    .list_operation = "DescribeLoadBalancers",
    .all = elbv2_load_balancer::all,
    .one = elbv2_load_balancer::one};

}  // namespace skylens::config
