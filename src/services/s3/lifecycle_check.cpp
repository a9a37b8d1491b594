// What PutBucketLifecycleConfiguration accepts.
// Source: Amazon S3 User Guide, "Lifecycle configuration elements" and "Lifecycle transition
// considerations".
#include <set>

#include "base/hash.h"
#include "base/text.h"
#include "services/s3/errors.h"
#include "services/s3/lifecycle.h"
#include "services/s3/lifecycle_rule.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::size_t kRulesMax = 1'000;
constexpr std::int64_t kInfrequentDaysMin = 30;

bool infrequent(std::string_view storage_class) {
    return storage_class == "STANDARD_IA" || storage_class == "ONEZONE_IA";
}

Status check_actions(const Value& json, const LifecycleRule& rule) {
    const bool any = rule.expiration || rule.expired_markers || !rule.transitions.empty() ||
                     !rule.noncurrent_transitions.empty() || rule.noncurrent_days >= 0 ||
                     rule.abort_days >= 0;
    if (!any && json["Expiration"].is_null())
        return invalid_request("At least one action needs to be specified in a rule");
    if (rule.expiration && rule.expired_markers) return malformed_xml();
    if (!any) return malformed_xml();
    if (rule.abort_days >= 0 && (!rule.tags.empty() || rule.larger_than >= 0))
        return invalid_request(
            "AbortIncompleteMultipartUpload cannot be specified with Tags or object size");
    return Ok{};
}

Status check_midnight(const Due& due) {
    if (due.by_days() || due.date == floor_to(due.date, days(1))) return Ok{};
    return invalid_argument("'Date' must be at midnight GMT");
}

Status check_expiration(const LifecycleRule& rule) {
    if (!rule.expiration) return Ok{};
    SKYLENS_TRY_OK(check_midnight(*rule.expiration));
    if (rule.expiration->by_days() && rule.expiration->days == 0)
        return invalid_argument("'Days' for Expiration action must be a positive integer");
    for (const Transition& transition : rule.transitions) {
        if (transition.due.by_days() != rule.expiration->by_days()) {
            return invalid_request(
                join("Found mixed 'Date' and 'Days' based Expiration and Transition actions in "
                     "lifecycle rule for prefix '",
                     rule.prefix.view(), "'"));
        }
        if (transition.due.by_days() && transition.due.days >= rule.expiration->days) {
            return invalid_argument(
                join("'Days' in the Expiration action for filter '(prefix=", rule.prefix.view(),
                     ")' must be greater than 'Days' in the Transition action"));
        }
    }
    return Ok{};
}

Status check_transition(const Transition& transition, const char* member) {
    const std::int64_t days = transition.due.days;
    SKYLENS_TRY_OK(check_midnight(transition.due));
    if (infrequent(transition.storage_class) && transition.due.by_days() &&
        days < kInfrequentDaysMin) {
        return invalid_argument(join(
            "'", member, "' in ", member[0] == 'D' ? "Transition" : "NoncurrentVersionTransition",
            " action must be greater than or equal to 30 for storageClass "
            "'",
            transition.storage_class.view(), "'"));
    }
    return Ok{};
}

// Later transitions go to colder classes; an infrequent-access class is kept for 30 days.
Status check_order(const std::vector<Transition>& transitions) {
    for (const Transition& a : transitions) {
        for (const Transition& b : transitions) {
            if (&a == &b || !a.due.by_days() || !b.due.by_days()) continue;
            if (a.storage_class == b.storage_class)
                return invalid_request(
                    join("Found two rules with same storage class '", a.storage_class.view(), "'"));
            const bool colder = class_rank(b.storage_class) > class_rank(a.storage_class);
            if (!colder) continue;
            const std::int64_t gap = infrequent(a.storage_class) ? kInfrequentDaysMin : 1;
            if (b.due.days < a.due.days + gap) {
                return invalid_argument(
                    join("'Days' in the Transition action for StorageClass '",
                         b.storage_class.view(), "' must be ", gap,
                         " days more than 'Days' in the Transition action for StorageClass '",
                         a.storage_class.view(), "'"));
            }
        }
    }
    return Ok{};
}

Status check_rule(const Value& json) {
    const std::string_view status = json["Status"].as_string();
    if (status != "Enabled" && status != "Disabled") return malformed_xml();
    if (!json.contains("Filter") && !json.contains("Prefix")) return malformed_xml();
    if (json["ID"].as_string().size() > 255)
        return invalid_argument("ID length should not exceed allowed limit of 255");
    const LifecycleRule rule = rule_of(json);
    SKYLENS_TRY_OK(check_actions(json, rule));
    SKYLENS_TRY_OK(check_expiration(rule));
    for (const Transition& transition : rule.transitions)
        SKYLENS_TRY_OK(check_transition(transition, "Days"));
    for (const Transition& transition : rule.noncurrent_transitions)
        SKYLENS_TRY_OK(check_transition(transition, "NoncurrentDays"));
    SKYLENS_TRY_OK(check_order(rule.transitions));
    if (rule.noncurrent_days == 0) {
        return invalid_argument(
            "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer");
    }
    if (rule.abort_days == 0) {
        return invalid_argument(
            "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action "
            "must be a positive integer");
    }
    return check_order(rule.noncurrent_transitions);
}

Str new_rule_id(aws::World& world) {
    Hasher hasher;
    hasher.add(world.seed);
    hasher.add(world.new_number("s3-lifecycle"));
    const std::string hex = hex_text(hasher.value(), 16);
    return Str(base64_encode(join(hex, hex_text(hasher.value() * 31, 16))));
}

}  // namespace

Result<Value> checked_lifecycle(aws::WriteCall& call, const Value& rules) {
    if (rules.empty()) return malformed_xml();
    if (rules.size() > kRulesMax) {
        return invalid_request(
            "The number of lifecycle rules must not exceed the allowed limit of 1000 rules");
    }
    std::set<Str> ids;
    for (const Value& json : rules.elements()) {
        SKYLENS_TRY_OK(check_rule(json));
        const Str id = json["ID"].as_str();
        if (id.empty() || ids.insert(id).second) continue;
        return invalid_argument("Rule ID must be unique. Found same ID for more than one rule");
    }
    Value out = Value::array();
    for (const Value& json : rules.elements()) {
        // In the order in which the API answers.
        Value rule = Value::object();
        if (json.contains("Expiration")) rule.set("Expiration", json["Expiration"]);
        rule.set("ID",
                 json["ID"].as_string().empty() ? Value(new_rule_id(call.world)) : json["ID"]);
        for (const Value::Member& member : json.members()) {
            if (member.key != "Expiration" && member.key != "ID")
                rule.set(member.key, member.value);
        }
        out.push(std::move(rule));
    }
    return out;
}

}  // namespace skylens::s3
