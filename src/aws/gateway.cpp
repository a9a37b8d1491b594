#include "aws/gateway.h"

#include "aws/observers.h"
#include "aws/validation.h"

namespace skylens::aws {
namespace {

struct Target {
    const ServiceModel* service;
    const OperationModel* model;
    const Operation* operation;
};

Result<Target> find_target(const Request& request) {
    const ServiceModel* service = Catalog::built_in().find_service(request.service);
    if (service == nullptr) {
        return Failure{"NotSimulated",
                     join("the service '", request.service.view(), "' is not simulated"), 501};
    }
    const OperationModel* model = service->find_operation(request.operation);
    const Operation* operation = model == nullptr ? nullptr : find_implementation(*model);
    if (operation == nullptr) {
        return Failure{"NotSimulated",
                     join(service->name.view(), ":", request.operation.view(), " is not simulated"),
                     501};
    }
    return Target{service, model, operation};
}

Requirements requirements_of(const Target& target, const ReadCall& call, const Params& params) {
    Requirements list;
    if (target.operation->requirements != nullptr) {
        target.operation->requirements(call, params, list);
    } else {
        list.push_back(
            {str_of(target.service->iam_prefix.view(), ":", target.model->name.view()),
             "*",
             {}});
    }
    return list;
}

// Everything that happens between a well-formed request and its answer.
Result<Value> perform(World& world, const Target& target, const CallInfo& info,
                      const Params& params, sim::EffectId effect) {
    SKYLENS_TRY_OK(admit(world, info));
    const ReadCall looking(info, world);
    SKYLENS_TRY_OK(validate_for_service(*target.service, *target.model, params.value()));
    const Requirements requirements = requirements_of(target, looking, params);
    const Status allowed = authorize(looking, requirements);
    if (!allowed.ok()) {
        Value reason = explain_refusal(looking, requirements);
        if (!reason.is_null()) {
            const Str action = reason["action"].as_str();
            world.add_effect(EffectKind::Refusal, info.place, action, effect, std::move(reason));
        }
        return allowed.error();
    }
    WriteCall writing(info, world, effect);
    if (target.operation->calls != nullptr) {
        SKYLENS_TRY_OK(target.operation->calls(writing, params));
    }
    if (target.operation->read != nullptr) return target.operation->read(looking, params);
    Result<Value> result = target.operation->write(writing, params);
    if (result.ok() && !writing.changes.empty()) {
        resources_changed(world, info.place, writing.changes, effect);
    }
    return result;
}

const Value* query_of(const Request& request) {
    return request.query.is_null() ? nullptr : &request.query;
}

Place place_of(const World& world, const Target& target, const Request& request) {
    if (target.operation->place == nullptr) return request.place;
    return target.operation->place(world, request.place, request.params);
}

}  // namespace

Outcome call(World& world, const Request& request) {
    auto found = find_target(request);
    if (!found.ok()) return {std::move(found).error(), 0};
    const Target target = found.value();
    const Status valid = validate_for_client(*target.service, *target.model, request.params);
    if (!valid.ok()) return {valid.error(), 0};

    const Place place = place_of(world, target, request);
    const sim::EffectId effect = world.add_effect(EffectKind::ApiCall, place, target.model->name,
                                                  request.cause, Value(target.service->name));
    const CallInfo info{place,         request.principal, *target.service,
                        *target.model, request.source_ip, request.user_agent,
                        world.now,     query_of(request)};
    const Params params(request.params);
    const Status known =
        info.query == nullptr ? Status(Ok{}) : authenticate(ReadCall(info, world), params);
    Result<Value> result =
        known.ok() ? perform(world, target, info, params, effect) : Result<Value>(known.error());
    record_call(world, {info, *target.operation, request.params, result, effect, known.ok()});
    return {std::move(result), effect};
}

namespace {

Result<Value> look(const World& world, const Request& request, bool answer) {
    SKYLENS_TRY(const Target target, find_target(request));
    if (answer && target.operation->read == nullptr) {
        return Failure{"NotReadOnly",
                     join(target.service->name.view(), ":", target.model->name.view(),
                          " changes something; only a read-only operation can be asked here")};
    }
    SKYLENS_TRY_OK(validate_for_client(*target.service, *target.model, request.params));
    SKYLENS_TRY_OK(validate_for_service(*target.service, *target.model, request.params));
    const CallInfo info{place_of(world, target, request),
                        request.principal,
                        *target.service,
                        *target.model,
                        request.source_ip,
                        request.user_agent,
                        world.now};
    const ReadCall looking(info, world);
    const Params params(request.params);
    SKYLENS_TRY_OK(authorize(looking, requirements_of(target, looking, params)));
    if (!answer) return Value();
    return target.operation->read(looking, params);
}

}  // namespace

Result<Value> peek(const World& world, const Request& request) {
    return look(world, request, true);
}

Status may_call(const World& world, const Request& request) {
    SKYLENS_TRY_OK(look(world, request, false));
    return Ok{};
}

}  // namespace skylens::aws
