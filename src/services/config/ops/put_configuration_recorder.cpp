// config:PutConfigurationRecorder: makes the customer-managed recorder of this Region, or changes
// what it records. It does not start it.
//
// IAM: config:PutConfigurationRecorder on *, iam:PassRole on the role.
// Errors, in order: InvalidConfigurationRecorderNameException,
//   MaxNumberOfConfigurationRecordersExceededException (another name), InvalidRoleException,
//   InvalidRecordingGroupException, ValidationException (recording mode).
// CloudTrail: the usual way.
//
// Deviations from AWS: service-linked recorders, recording scopes and connectors are refused; the
//   role is not looked up and its permissions are not checked; types that are not simulated may be
//   named but are never recorded; the free item of the recorder itself is not recorded.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/recording.h"
#include "services/config/state.h"

namespace skylens::config {
namespace put_configuration_recorder {

Status check_simulated(const Value& asked, const aws::Params& params) {
    for (const std::string_view name :
         {"arn", "recordingScope", "servicePrincipal", "connectorArn", "scopeConfiguration"}) {
        if (asked.contains(name)) return aws::not_simulated("configurationRecorder.", name);
    }
    if (params.has("Tags")) return aws::not_simulated("Tags of a configuration recorder");
    return Ok{};
}

Failure invalid_group() {
    return aws::error("InvalidRecordingGroupException",
                      "The recording group provided is not valid");
}

Value complete_group(const Value& given, const char* strategy) {
    const Value& excluded = given["exclusionByResourceTypes"]["resourceTypes"];
    const bool all = std::string_view(strategy) == "ALL_SUPPORTED_RESOURCE_TYPES";
    const Value& types = given["resourceTypes"];
    return Value::object(
        {{"allSupported", all},
         {"includeGlobalResourceTypes", given["includeGlobalResourceTypes"].as_bool()},
         {"resourceTypes", types.is_array() ? types : Value::array()},
         {"exclusionByResourceTypes",
          Value::object({{"resourceTypes", excluded.is_array() ? excluded : Value::array()}})},
         {"recordingStrategy", Value::object({{"useOnly", strategy}})}});
}

// The strategy may be told, or follow from allSupported and resourceTypes; what is told must agree.
Result<Value> group_of(const Value& given) {
    if (given.is_null()) return complete_group(Value::object(), "ALL_SUPPORTED_RESOURCE_TYPES");
    const bool included = !given["resourceTypes"].empty();
    const bool excluded = !given["exclusionByResourceTypes"]["resourceTypes"].empty();
    const bool all = given["allSupported"].as_bool();
    const std::string_view told = given["recordingStrategy"]["useOnly"].as_string();
    if (static_cast<int>(included) + static_cast<int>(excluded) + static_cast<int>(all) > 1) {
        return invalid_group();
    }
    if (given["includeGlobalResourceTypes"].as_bool() && !all) return invalid_group();
    const char* strategy = all        ? "ALL_SUPPORTED_RESOURCE_TYPES"
                           : included ? "INCLUSION_BY_RESOURCE_TYPES"
                           : excluded ? "EXCLUSION_BY_RESOURCE_TYPES"
                                      : nullptr;
    if (strategy == nullptr) {
        if (told != "ALL_SUPPORTED_RESOURCE_TYPES") return invalid_group();
        strategy = "ALL_SUPPORTED_RESOURCE_TYPES";
    }
    if (!told.empty() && told != strategy) return invalid_group();
    return complete_group(given, strategy);
}

Result<Value> mode_of(const Value& given) {
    if (given.is_null()) return Value::object({{"recordingFrequency", "CONTINUOUS"}});
    for (const Value& over : given["recordingModeOverrides"].elements()) {
        if (over["resourceTypes"].empty()) {
            return validation("The recording mode override must name at least one resource type.");
        }
    }
    return given;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Value& asked = params["ConfigurationRecorder"];
    SKYLENS_TRY_OK(check_simulated(asked, params));
    State& state = call.here().config;
    const Str name = asked.contains("name") ? asked["name"].as_str() : Str("default");
    if (state.recorder.has_value() && state.recorder->name != name) {
        return aws::error("MaxNumberOfConfigurationRecordersExceededException",
                          "Failed to put configuration recorder '", name.view(),
                          "' because the maximum number of configuration recorders: 1 is reached.");
    }
    const Str role = asked["roleARN"].as_str();
    if (role.view().substr(0, 13) != "arn:aws:iam::") {
        return aws::error("InvalidRoleException", "The role ARN '", role.view(), "' is not valid.");
    }
    SKYLENS_TRY(Value group, group_of(asked["recordingGroup"]));
    SKYLENS_TRY(Value mode, mode_of(asked["recordingMode"]));
    if (!state.recorder.has_value()) {
        Recorder recorder;
        recorder.name = name;
        recorder.arn = aws::arn(
            call.world, call.place, "config",
            join("configuration-recorder/", name.view(), "/", call.world.new_id("", 16).view()));
        recorder.status_changed = call.now;
        state.recorder = std::move(recorder);
    }
    state.recorder->role_arn = role;
    state.recorder->group = std::move(group);
    state.recorder->mode = std::move(mode);
    if (state.recorder->recording) {
        record_not_recorded(call.world, call.place, call.effect);
        call.world.schedule(
            aws::EventKind::ConfigInventory, call.place,
            call.now + call.world.delay_of(aws::Delay::ConfigInventory, call.effect), {},
            call.effect, state.recorder->generation);
    }
    return Value::object();
}

void requirements(const aws::ReadCall&, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"config:PutConfigurationRecorder", "*", {}});
    const Str role = params["ConfigurationRecorder"]["roleARN"].as_str();
    if (role.empty()) return;
    out.push_back(
        {"iam:PassRole", role, Value::object({{"iam:PassedToService", "config.amazonaws.com"}})});
}

}  // namespace put_configuration_recorder

SKYLENS_DEFINE_OP(PutConfigurationRecorder) = {
    .write = put_configuration_recorder::run,
    .requirements = put_configuration_recorder::requirements};

}  // namespace skylens::config
