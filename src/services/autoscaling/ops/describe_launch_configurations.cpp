// autoscaling:DescribeLaunchConfigurations: launch configurations by name, in the order of their
//   creation.
//
// IAM: autoscaling:DescribeLaunchConfigurations on *.
// Errors, in order: InvalidNextToken.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_launch_configurations {

Value shown(const aws::ReadCall& call, const LaunchConfiguration& made) {
    const Value& given = made.parameters;
    const auto or_empty = [&](std::string_view name) {
        return given.contains(name) ? given[name] : Value("");
    };
    const Value& monitoring = given["InstanceMonitoring"]["Enabled"];
    Value value = Value::object(
        {{"LaunchConfigurationName", made.id},
         {"LaunchConfigurationARN", configuration_arn(call.world, call.place, made)},
         {"ImageId", given["ImageId"]},
         {"KeyName", or_empty("KeyName")},
         {"SecurityGroups",
          given.contains("SecurityGroups") ? given["SecurityGroups"] : Value::array()},
         {"ClassicLinkVPCSecurityGroups", Value::array()},
         {"UserData", or_empty("UserData")},
         {"InstanceType", given["InstanceType"]},
         {"KernelId", ""},
         {"RamdiskId", ""},
         {"BlockDeviceMappings",
          given.contains("BlockDeviceMappings") ? given["BlockDeviceMappings"] : Value::array()},
         {"InstanceMonitoring",
          Value::object({{"Enabled", monitoring.is_null() || monitoring.as_bool()}})}});
    if (given.contains("IamInstanceProfile")) {
        value.set("IamInstanceProfile", given["IamInstanceProfile"]);
    }
    value.set("CreatedTime", cli_time(made.created));
    value.set("EbsOptimized", given["EbsOptimized"].as_bool());
    for (const char* name : {"AssociatePublicIpAddress", "PlacementTenancy", "MetadataOptions"}) {
        const Str key(std::string_view{name});
        if (given.contains(key)) value.set(key, given[key.view()]);
    }
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    std::vector<const LaunchConfiguration*> found;
    for (const LaunchConfiguration& made : call.here().autoscaling->configurations) {
        bool named = params.list("LaunchConfigurationNames").empty();
        for (const Value& name : params.list("LaunchConfigurationNames")) {
            named = named || made.id == name.as_string();
        }
        if (named) found.push_back(&made);
    }
    SKYLENS_TRY(const Page page, page_of(call, params, found.size(), 50, 100));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        list.push(shown(call, *found[i]));
    Value result = Value::object({{"LaunchConfigurations", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_launch_configurations

SKYLENS_DEFINE_OP(DescribeLaunchConfigurations) = {.read = describe_launch_configurations::run};

}  // namespace skylens::autoscaling
