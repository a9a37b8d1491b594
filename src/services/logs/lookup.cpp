#include "services/logs/lookup.h"

#include "aws/arn.h"
#include "aws/errors.h"
#include "aws/pagination.h"
#include "services/logs/state.h"

namespace skylens::logs {

Str group_arn(const aws::World& world, aws::Place place, std::string_view group) {
    return aws::arn(world, place, "logs", join("log-group:", group));
}

Failure no_such_group() {
    return aws::error("ResourceNotFoundException", "The specified log group does not exist.");
}

Failure no_such_stream() {
    return aws::error("ResourceNotFoundException", "The specified log stream does not exist.");
}

Result<Str> group_name(const aws::Params& params) {
    if (params.has("logGroupName") && params.has("logGroupIdentifier")) {
        return aws::error("ValidationException",
                          "LogGroup name and LogGroup ARN are mutually exclusive parameters.");
    }
    if (params.has("logGroupName")) return params.str("logGroupName");
    const Str identifier = params.str("logGroupIdentifier");
    if (identifier.empty()) {
        return aws::error("InvalidParameterException",
                          "Either logGroupName or logGroupIdentifier must be specified.");
    }
    const std::optional<aws::Arn> arn = aws::parse_arn(identifier);
    if (!arn.has_value()) return identifier;
    std::string_view name = arn->name();
    if (name.size() > 2 && name.substr(name.size() - 2) == ":*") name.remove_suffix(2);
    return Str(name);
}

Result<const LogGroup*> find_group(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Str name, group_name(params));
    const LogGroup* const group = call.here().logs->groups.find(name);
    if (group == nullptr) return no_such_group();
    return group;
}

Result<LogGroup*> find_group(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Str name, group_name(params));
    LogGroup* const group = call.here().logs->groups.find(name);
    if (group == nullptr) return no_such_group();
    return group;
}

void on_group(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Result<Str> name = group_name(params);
    const Str resource =
        name.ok() ? str_of(group_arn(call.world, call.place, name.value()), ":*") : Str("*");
    out.push_back({str_of("logs:", call.operation.name), resource, {}});
}

SimTime oldest_kept(const LogGroup& group, SimTime now) {
    return group.retention_days.has_value() ? now - days(*group.retention_days) : SimTime{};
}

Result<std::size_t> listing_position(std::string_view listing, const aws::Params& params) {
    return aws::page_position(listing, params.str("nextToken"), "InvalidParameterException",
                              "The specified nextToken is invalid.");
}

}  // namespace skylens::logs
