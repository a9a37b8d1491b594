// ec2:ModifyInstanceCreditSpecification: switches instances between standard and unlimited. Each
// instance succeeds or fails by itself.
//
// IAM: ec2:ModifyInstanceCreditSpecification on each instance.
// Errors, in order: InvalidCpuCredits, InvalidInstanceCreditSpecification.DuplicateInstanceId,
//   DryRunOperation; an instance's own errors
//   (InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, IncorrectInstanceState,
//   InstanceCreditSpecification.NotSupported) stand in the answer.
// CloudTrail: ModifyInstanceCreditSpecificationRequest with the members as they were sent.
//
// Deviations from AWS: the client token is not remembered, since repeating changes nothing.
#include <set>

#include "services/ec2/access.h"
#include "services/ec2/credits.h"
#include "services/ec2/errors.h"
#include "services/ec2/meter.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace modify_instance_credit_specification {

Value trail(const Value& params) {
    Value list = Value::array();
    int position = 0;
    for (const Value& wanted : params["InstanceCreditSpecifications"].elements()) {
        Value item = wanted;
        list.push(item.set("tag", ++position));
    }
    Value request = Value::object();
    if (params.contains("ClientToken")) request.set("ClientToken", params["ClientToken"]);
    request.set("InstanceCreditSpecification", list.size() == 1 ? list.at(0) : list);
    return Value::object({{"ModifyInstanceCreditSpecificationRequest", std::move(request)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& wanted : params.list("InstanceCreditSpecifications")) {
        require_instance(call, wanted["InstanceId"].as_string(), out);
    }
}

Status check_instance(const State& state, const Str& id) {
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    const Instance* instance = state.instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    if (instance->state != InstanceState::Running && instance->state != InstanceState::Stopped) {
        return aws::error("IncorrectInstanceState", "The instance '", id.view(),
                          "' is not in a valid state: it must be running or stopped.");
    }
    const InstanceType* type = find_instance_type(instance->type);
    if (type != nullptr && type->burstable()) return Ok{};
    return aws::error("InstanceCreditSpecification.NotSupported", "The instance '", id.view(),
                      "' is not a burstable performance instance.");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    std::set<Str> named;
    for (const Value& wanted : params.list("InstanceCreditSpecifications")) {
        SKYLENS_TRY_OK(check_cpu_credits(wanted["CpuCredits"].as_string()));
        if (named.insert(wanted["InstanceId"].as_str()).second) continue;
        return aws::error("InvalidInstanceCreditSpecification.DuplicateInstanceId",
                          "The request may not contain duplicate instance IDs.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    Value done = Value::array();
    Value failed = Value::array();
    for (const Value& wanted : params.list("InstanceCreditSpecifications")) {
        const Str id = wanted["InstanceId"].as_str();
        const Status status = check_instance(state, id);
        if (!status.ok()) {
            const Value error = Value::object({{"Code", status.error().code},
                                               {"Message", status.error().message}});
            failed.push(Value::object({{"InstanceId", id}, {"Error", error}}));
            continue;
        }
        Instance& instance = *state.instances.find(id);
        settle(instance, call.now);
        const double charged =
            set_unlimited(instance.credits, wanted["CpuCredits"].as_string() == "unlimited");
        instance.meter.minute.charged += charged;
        instance.meter.charged_credits_total += charged;
        done.push(Value::object({{"InstanceId", id}}));
    }
    return Value::object({{"SuccessfulInstanceCreditSpecifications", std::move(done)},
                          {"UnsuccessfulInstanceCreditSpecifications", std::move(failed)}});
}

}  // namespace modify_instance_credit_specification

SKYLENS_DEFINE_OP(ModifyInstanceCreditSpecification) = {
    .write = modify_instance_credit_specification::run,
    .requirements = modify_instance_credit_specification::requirements,
    .trail = {.request = modify_instance_credit_specification::trail}};

}  // namespace skylens::ec2
