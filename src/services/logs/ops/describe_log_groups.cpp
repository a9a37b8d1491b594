// logs:DescribeLogGroups: the log groups of this account and Region, by name.
//
// IAM: logs:DescribeLogGroups on *.
// Errors, in order: InvalidParameterException (prefix and pattern together, bad token),
// NotSimulated
//   (other accounts).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: cross-account observability is not simulated.
#include <algorithm>

#include "aws/errors.h"
#include "aws/pagination.h"
#include "base/sort.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace describe_log_groups {

bool wanted(const aws::Params& params, const LogGroup& group) {
    const Str prefix = params.str("logGroupNamePrefix");
    if (group.id.view().substr(0, prefix.size()) != prefix.view()) return false;
    if (group.id.view().find(params.str("logGroupNamePattern").view()) == std::string_view::npos)
        return false;
    if (params.has("logGroupClass") && params.str("logGroupClass") != group.log_group_class)
        return false;
    const std::vector<Value>& identifiers = params.list("logGroupIdentifiers");
    if (identifiers.empty()) return true;
    return std::any_of(identifiers.begin(), identifiers.end(), [&group](const Value& identifier) {
        const std::string_view text = identifier.as_string();
        return text.substr(text.rfind(':') + 1) == group.id.view();
    });
}

Value shown(const aws::ReadCall& call, const LogGroup& group) {
    std::int64_t bytes = 0;
    for (const LogStream& stream : group.streams)
        bytes += stream.stored_bytes;
    const Str arn = group_arn(call.world, call.place, group.id);
    Value value = Value::object({{"logGroupName", group.id},
                                 {"creationTime", group.created.ms},
                                 {"metricFilterCount", 0},
                                 {"arn", join(arn, ":*")},
                                 {"storedBytes", bytes},
                                 {"logGroupClass", group.log_group_class},
                                 {"logGroupArn", arn},
                                 {"deletionProtectionEnabled", group.deletion_protection}});
    if (group.retention_days.has_value()) value.set("retentionInDays", *group.retention_days);
    if (!group.kms_key_id.empty()) value.set("kmsKeyId", group.kms_key_id);
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("logGroupNamePrefix") && params.has("logGroupNamePattern")) {
        return aws::error(
            "InvalidParameterException",
            "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
    }
    if (params.flag("includeLinkedAccounts") || params.has("accountIdentifiers")) {
        return aws::not_simulated("Reading the log groups of linked accounts");
    }
    SKYLENS_TRY(const std::size_t position, listing_position("DescribeLogGroups", params));
    const auto limit = static_cast<std::size_t>(params.integer("limit", 50));
    std::vector<const LogGroup*> found;
    for (const LogGroup& group : call.here().logs->groups) {
        if (wanted(params, group)) found.push_back(&group);
    }
    sort_stably(found, [](const LogGroup* a, const LogGroup* b) { return a->id < b->id; });
    Value list = Value::array();
    for (std::size_t i = position; i < found.size() && list.size() < limit; ++i)
        list.push(shown(call, *found[i]));
    const std::size_t next = position + list.size();
    Value result = Value::object({{"logGroups", list}});
    if (next < found.size()) result.set("nextToken", aws::page_token("DescribeLogGroups", next));
    return result;
}

}  // namespace describe_log_groups

SKYLENS_DEFINE_OP(DescribeLogGroups) = {.read = describe_log_groups::run};

}  // namespace skylens::logs
