// ec2:GetConsoleOutput: what the instance wrote to its console while it booted.
//
// IAM: ec2:GetConsoleOutput on the instance.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, UnsupportedOperation
//   (Latest of a type that is not Nitro), DryRunOperation.
// CloudTrail: read-only; instanceId.
//
// Deviations from AWS: a short boot log stands for the real one, which comes a few minutes after
// the
//   start with the first status checks; Latest shows the same; the AWS CLI prints the text decoded,
//   and so does this.
#include "base/cidr.h"
#include "services/ec2/access.h"
#include "services/ec2/addresses.h"
#include "services/ec2/errors.h"
#include "services/ec2/images.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace get_console_output {

SKYLENS_EC2_TRAIL(GetConsoleOutput)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
}

std::string linux_log(const aws::ReadCall& call, const Instance& instance,
                      const InstanceType& type) {
    const NetworkInterface* card = call.here().ec2->network_interfaces.find(instance.interface_id);
    const std::string host =
        card == nullptr ? "localhost" : private_dns(call.place.region, card->private_ip);
    std::string log = "[    0.000000] Linux version 6.1.158 (" +
                      std::string(type.arm() ? "aarch64" : "x86_64") + ")\n";
    log += "[    0.000000] Command line: root=" + instance.root_device.string() +
           " ro console=tty0 console=ttyS0,115200n8\n";
    log += "[    0.008000] Memory: " + std::to_string(type.memory_mib * 1024) + "K available\n";
    log += "[    0.012000] smp: Brought up 1 node, " + std::to_string(type.vcpus) + " CPUs\n";
    log += type.nitro() ? "[    0.620000] nvme nvme0: pci function 0000:00:04.0\n"
                        : "[    0.620000] blkfront: xvda: barrier or flush: disabled\n";
    if (instance.faults.instance != 0) {
        return log +
               "[    1.930000] Kernel panic - not syncing: VFS: Unable to mount root fs on "
               "unknown-block(0,0)\n";
    }
    log += "[    1.410000] XFS: Mounting root file system\n";
    if (card != nullptr) {
        log += "ci-info: | eth0 | True | " + ipv4_text(card->private_ip) + " |\n";
    }
    if (!instance.user_data.empty()) {
        log += "cloud-init: user data is there; skylens runs no user data\n";
    }
    return log + host.substr(0, host.find('.')) + " login: ";
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    const Instance* instance = call.here().ec2->instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    const InstanceType* type = find_instance_type(instance->type);
    if (params.flag("Latest") && (type == nullptr || !type->nitro())) {
        return aws::error("UnsupportedOperation",
                          "This instance type does not support retrieving "
                          "the latest console logs. Supported instance types are: instances built "
                          "on the Nitro System.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    const bool booted = instance->was_running && call.now >= instance->checks_ready;
    Value answer = Value::object({{"InstanceId", id}, {"Timestamp", cli_time(call.now)}});
    if (!booted || type == nullptr) return answer;
    const auto image = find_image(call.world, call.place, instance->image_id);
    const bool windows = image && image->windows();
    answer.set("Timestamp", cli_time(floor_to(instance->checks_ready, seconds(1))));
    return answer.set("Output", windows ? std::string("Windows is Ready to use\n")
                                        : linux_log(call, *instance, *type));
}

}  // namespace get_console_output

SKYLENS_DEFINE_OP(GetConsoleOutput) = {.read = get_console_output::run,
                                       .requirements = get_console_output::requirements,
                                       .trail = {.request = get_console_output::trail}};

}  // namespace skylens::ec2
