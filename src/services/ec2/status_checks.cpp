#include "services/ec2/status_checks.h"

#include "base/check.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

struct Finding {
    StatusCheck Instance::*check;
    const char* name;
    sim::EffectId fault;
};

void judge(aws::World& world, aws::Place place, Instance& instance, const Finding& finding) {
    StatusCheck& check = instance.*finding.check;
    const CheckResult result = finding.fault != 0 ? CheckResult::Impaired : CheckResult::Ok;
    if (check.result == result) return;
    // Passed checks are news only after failed ones or at the first time.
    const sim::EffectId cause = finding.fault != 0                       ? finding.fault
                                : check.result == CheckResult::Impaired ? check.changed
                                                                         : instance.state_effect;
    check.changed = world.add_effect(aws::EffectKind::StateChange, place, instance.id, cause,
                                     Value::object({{"what", std::string_view(finding.name)},
                                                    {"from", check_result_name(check.result)},
                                                    {"to", check_result_name(result)}}));
    check.result = result;
    check.impaired_since = result == CheckResult::Impaired ? world.now : SimTime{};
}

}  // namespace

std::string_view check_result_name(CheckResult result) {
    switch (result) {
        case CheckResult::NotApplicable: return "not-applicable";
        case CheckResult::Initializing: return "initializing";
        case CheckResult::Ok: return "ok";
        case CheckResult::Impaired: return "impaired";
    }
    return {};
}

void begin_checks(aws::World& world, Instance& instance) {
    const Duration wait =
        world.delay_of(aws::Delay::StatusChecksInitializing, world.new_number("instance-delay"));
    instance.checks_ready = world.now + wait;
    const InstanceType* type = find_instance_type(instance.type);
    SKYLENS_CHECK(type != nullptr);
    instance.system_check = {CheckResult::Initializing, {}, 0};
    instance.instance_check = {CheckResult::Initializing, {}, 0};
    // Only Nitro instances have the check of their attached volumes.
    if (type->nitro()) instance.ebs_check = {CheckResult::Initializing, {}, 0};
}

void end_checks(Instance& instance) {
    instance.system_check = {};
    instance.instance_check = {};
    instance.ebs_check = {};
}

void run_checks(aws::World& world, aws::Place place, Instance& instance) {
    if (instance.state != InstanceState::Running || world.now < instance.checks_ready) return;
    const Faults& faults = instance.faults;
    // An unreachable host makes its guest unreachable too.
    const sim::EffectId guest = faults.instance != 0 ? faults.instance : faults.system;
    judge(world, place, instance, {&Instance::system_check, "system status check", faults.system});
    judge(world, place, instance, {&Instance::instance_check, "instance status check", guest});
    if (instance.ebs_check.result == CheckResult::NotApplicable) return;
    judge(world, place, instance, {&Instance::ebs_check, "attached EBS status check", faults.ebs});
}

}  // namespace skylens::ec2
