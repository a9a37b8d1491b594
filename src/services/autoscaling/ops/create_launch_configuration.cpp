// autoscaling:CreateLaunchConfiguration: what instances of groups are launched from, in the older
//   way; it cannot be changed.
//
// IAM: autoscaling:CreateLaunchConfiguration on the launch configuration; iam:PassRole on the
//   role of the instance profile.
// Errors, in order: NotSimulated (InstanceId, Spot, ClassicLink, kernels, tenancy),
//   AlreadyExists, ValidationError (image and type missing, what EC2 would refuse),
//   LimitExceeded.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: accounts made after October 2023 can no longer make launch configurations;
//   here one can. What EC2 would refuse is told in EC2's words. Security groups are checked in
//   the default VPC.
#include "services/autoscaling/launching.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/ec2/ec2.h"

namespace skylens::autoscaling {
namespace create_launch_configuration {

Status check(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params, "CreateLaunchConfiguration",
                                   {"InstanceId", "SpotPrice", "ClassicLinkVPCId",
                                    "ClassicLinkVPCSecurityGroups", "KernelId", "RamdiskId"}));
    const std::string_view tenancy = params["PlacementTenancy"].as_string();
    if (!tenancy.empty() && tenancy != "default")
        return aws::not_simulated("the tenancy ", tenancy);
    if (call.here().autoscaling->configurations.contains(
            params["LaunchConfigurationName"].as_string())) {
        return aws::error("AlreadyExists",
                          "Launch Configuration by this name already exists - A launch "
                          "configuration already exists with the name ",
                          params["LaunchConfigurationName"].as_string());
    }
    if (params["ImageId"].as_string().empty() || params["InstanceType"].as_string().empty()) {
        return invalid(
            "Valid requests must contain either the InstanceID parameter or both the "
            "ImageId and InstanceType parameters.");
    }
    constexpr std::size_t kConfigurationsMax = 200;
    if (call.here().autoscaling->configurations.size() >= kConfigurationsMax) {
        return aws::error("LimitExceeded",
                          "Number of launch configurations exceeds the limit of 200 per Region");
    }
    return Ok{};
}

Status check_with_ec2(const aws::ReadCall& call, const LaunchConfiguration& made) {
    const Str subnet;
    Value params = configured_launch(made, subnet);
    params.set("MinCount", 1).set("MaxCount", 1);
    const Status may = ec2::check_launch(call, params);
    if (may.ok() || may.error().code == "NotSimulated") return may;
    if (may.error().code == "VcpuLimitExceeded") return Ok{};
    return invalid(may.error().message);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check(call.read(), params));
    LaunchConfiguration made;
    made.id = params.str("LaunchConfigurationName");
    made.created = call.now;
    made.parameters = params.value();
    made.parameters.erase("LaunchConfigurationName");
    SKYLENS_TRY_OK(check_with_ec2(call.read(), made));
    made.uuid = aws::uuid_from(call.world.seed, call.world.new_number("launch-configuration"));
    call.changed("AWS::AutoScaling::LaunchConfiguration",
                 configuration_arn(call.world, call.place, made));
    call.here().autoscaling->configurations.insert(std::move(made));
    return Value::object();
}

}  // namespace create_launch_configuration

SKYLENS_DEFINE_OP(CreateLaunchConfiguration) = {.write = create_launch_configuration::run,
                                                .requirements = on_configuration};

}  // namespace skylens::autoscaling
