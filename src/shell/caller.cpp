#include "shell/caller.h"

#include "aws/output_order.h"

namespace skylens::shell {

Result<Value> Caller::call(const aws::ServiceModel& service, const aws::OperationModel& operation,
                           const Value& params) {
    service_ = &service;
    operation_ = &operation;
    learn::Call call;
    call.service = service.name;
    call.operation = operation.name;
    call.params = params;
    call.as = identity_.as;
    call.account = identity_.account;
    call.region = identity_.region;
    aws::Outcome outcome = context_.session.call(call);
    from_service_ = outcome.effect != 0;
    if (!outcome.result.ok()) return outcome.result.error();
    const Value& answer = outcome.result.value();
    if (context_.environment.observe_answer)
        context_.environment.observe_answer(service.name, operation.name, answer);
    return aws::in_output_order(service, operation, answer);
}

Result<Value> Caller::call(std::string_view service, std::string_view operation,
                           const Value& params) {
    const aws::ServiceModel* model = aws::Catalog::built_in().find_service(service);
    const aws::OperationModel* found =
        model == nullptr ? nullptr : model->find_operation(operation);
    if (found == nullptr) {
        from_service_ = false;
        return Failure{"NotSimulated", join(service, ":", operation, " is not simulated")};
    }
    return call(*model, *found, params);
}

Output Caller::print_error(const Error& error) const {
    if (operation_ == nullptr) return output_of(error);
    if (error.code == "InvalidRegion") {
        return output_of(general_error(join("Could not connect to the endpoint URL: \"https://",
                                            service_->iam_prefix.view(), ".",
                                            identity_.region.view(), ".amazonaws.com/\"")));
    }
    if (from_service_ || error.code == "NotSimulated")
        return service_error_output(operation_->name, error);
    return output_of(error);
}

}  // namespace skylens::shell
