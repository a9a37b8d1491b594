#include "services/config/ec2_reading.h"

#include "services/config/state.h"

namespace skylens::config {
namespace {

// Instances come wrapped in reservations.
std::vector<Value> elements_of(const Value& answer, std::string_view list_member) {
    if (list_member != "Instances") return answer[list_member].elements();
    std::vector<Value> instances;
    for (const Value& reservation : answer["Reservations"].elements()) {
        for (const Value& instance : reservation["Instances"].elements()) {
            Value copy = instance;
            instances.push_back(std::move(copy));
        }
    }
    return instances;
}

std::optional<Description> describe(const aws::World& world, aws::Place place,
                                    const Ec2Reading& reading, Ec2Finish finish,
                                    const Value& element) {
    Description description;
    description.id = element[reading.id_member].as_str();
    description.arn =
        aws::arn(world, place, "ec2", join(reading.arn_kind, "/", description.id.view()));
    description.configuration = in_config_style(element);
    const bool tag_set = element.contains("TagSet");
    description.tags = tags_map(element[tag_set ? "TagSet" : "Tags"]);
    if (!finish(element, description)) return std::nullopt;
    return description;
}

std::vector<Description> read_some(const aws::World& world, aws::Place place,
                                   const Ec2Reading& reading, Ec2Finish finish,
                                   const Value& params) {
    std::vector<Description> descriptions;
    const Value answer = read(world, place, "ec2", reading.operation, params);
    for (const Value& element : elements_of(answer, reading.list_member)) {
        std::optional<Description> one = describe(world, place, reading, finish, element);
        if (one.has_value()) descriptions.push_back(std::move(*one));
    }
    return descriptions;
}

}  // namespace

std::vector<Description> ec2_all(const aws::World& world, aws::Place place,
                                 const Ec2Reading& reading, Ec2Finish finish) {
    return read_some(world, place, reading, finish, Value::object());
}

std::optional<Description> ec2_one(const aws::World& world, aws::Place place,
                                   const Ec2Reading& reading, Ec2Finish finish, const Str& id) {
    const Value params =
        Value::object({{Str(std::string_view(reading.ids_param)), Value::array({Value(id)})}});
    std::vector<Description> found = read_some(world, place, reading, finish, params);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void relate_network(const Value& element, Description& description) {
    relate(description, "AWS::EC2::Subnet", element["SubnetId"], "Is contained in Subnet");
    relate(description, "AWS::EC2::VPC", element["VpcId"], "Is contained in Vpc");
}

}  // namespace skylens::config
