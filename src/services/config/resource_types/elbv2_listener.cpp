// AWS::ElasticLoadBalancingV2::Listener. The id is the listener's ARN. Members are written as
// CloudFormation writes them.
//
// Deviations from AWS: rules are not resources of their own here; a change of a rule records the
//   listener again only when the listener itself differs.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace elbv2_listener {

Description describe(const aws::World& world, aws::Place place, const Value& listener) {
    Description description;
    description.id = listener["ListenerArn"].as_str();
    description.name = description.id;
    description.arn = description.id;
    description.configuration = listener;
    const Value attributes = read(world, place, "elbv2", "DescribeListenerAttributes",
                                  Value::object({{"ListenerArn", description.id}}));
    description.configuration.set("ListenerAttributes", attributes["Attributes"]);
    relate(description, "AWS::ElasticLoadBalancingV2::LoadBalancer", listener["LoadBalancerArn"],
           "Is associated with LoadBalancer");
    for (const Value& certificate : listener["Certificates"].elements()) {
        relate(description, "AWS::ACM::Certificate", certificate["CertificateArn"],
               "Is associated with Certificate");
    }
    const Value tags = read(world, place, "elbv2", "DescribeTags",
                            Value::object({{"ResourceArns", Value::array({description.id})}}));
    description.tags = tags_map(tags["TagDescriptions"].at(0)["Tags"]);
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& balancer :
         read_all(world, place, "elbv2", "DescribeLoadBalancers", Value::object(), "LoadBalancers",
                  "NextMarker", "Marker")) {
        const Value params = Value::object({{"LoadBalancerArn", balancer["LoadBalancerArn"]}});
        for (const Value& listener : read_all(world, place, "elbv2", "DescribeListeners", params,
                                              "Listeners", "NextMarker", "Marker"))
            descriptions.push_back(describe(world, place, listener));
    }
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    const Value answer = read(world, place, "elbv2", "DescribeListeners",
                              Value::object({{"ListenerArns", Value::array({id})}}));
    if (answer.is_null()) return std::nullopt;
    return describe(world, place, answer["Listeners"].at(0));
}

}  // namespace elbv2_listener

SKYLENS_DEFINE_RESOURCE_TYPE(Elbv2Listener) = {.name = "AWS::ElasticLoadBalancingV2::Listener",
                                               .service = "elbv2",
                                               .list_operation = "DescribeListeners",
                                               .all = elbv2_listener::all,
                                               .one = elbv2_listener::one};

}  // namespace skylens::config
