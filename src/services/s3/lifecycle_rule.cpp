#include "services/s3/lifecycle_rule.h"

#include <algorithm>

#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

Due due_of(const Value& json, std::string_view days_member) {
    Due due;
    if (json.contains(days_member)) {
        due.days = json[days_member].as_int();
    } else if (json.contains("Date")) {
        const Result<SimTime> date = parse_time(json["Date"].as_string());
        if (date.ok()) due.date = date.value();
    }
    return due;
}

void read_tag(const Value& tag, Tags& out) {
    if (!tag.is_null()) out.emplace_back(tag["Key"].as_str(), tag["Value"].as_str());
}

void read_filter_of(const Value& json, LifecycleRule& rule) {
    const Value& filter = json["Filter"];
    const Value& both = filter.contains("And") ? filter["And"] : filter;
    rule.prefix = json.contains("Prefix") ? json["Prefix"].as_str() : both["Prefix"].as_str();
    read_tag(filter["Tag"], rule.tags);
    for (const Value& tag : both["Tags"].elements())
        read_tag(tag, rule.tags);
    if (both.contains("ObjectSizeGreaterThan"))
        rule.larger_than = both["ObjectSizeGreaterThan"].as_int();
    if (both.contains("ObjectSizeLessThan"))
        rule.smaller_than = both["ObjectSizeLessThan"].as_int();
}

std::vector<Transition> transitions_of(const Value& list, std::string_view days_member) {
    std::vector<Transition> out;
    for (const Value& one : list.elements()) {
        out.push_back({due_of(one, days_member), one["StorageClass"].as_str(),
                       one["NewerNoncurrentVersions"].as_int()});
    }
    return out;
}

}  // namespace

SimTime Due::at(SimTime from) const {
    if (!by_days()) return date;
    // "adding the number of days … and rounding the resulting time to the next day midnight UTC"
    return next_multiple(from + skylens::days(days), skylens::days(1));
}

LifecycleRule rule_of(const Value& json) {
    LifecycleRule rule;
    rule.id = json["ID"].as_str();
    rule.enabled = json["Status"].as_string() == "Enabled";
    read_filter_of(json, rule);
    const Value& expiration = json["Expiration"];
    rule.expired_markers = expiration["ExpiredObjectDeleteMarker"].as_bool();
    if (expiration.contains("Days") || expiration.contains("Date"))
        rule.expiration = due_of(expiration, "Days");
    rule.transitions = transitions_of(json["Transitions"], "Days");
    rule.noncurrent_transitions =
        transitions_of(json["NoncurrentVersionTransitions"], "NoncurrentDays");
    const Value& noncurrent = json["NoncurrentVersionExpiration"];
    if (noncurrent.contains("NoncurrentDays"))
        rule.noncurrent_days = noncurrent["NoncurrentDays"].as_int();
    rule.noncurrent_kept = noncurrent["NewerNoncurrentVersions"].as_int();
    const Value& abort = json["AbortIncompleteMultipartUpload"];
    if (abort.contains("DaysAfterInitiation"))
        rule.abort_days = abort["DaysAfterInitiation"].as_int();
    return rule;
}

bool rule_applies(const LifecycleRule& rule, std::string_view key, const ObjectVersion& version) {
    if (!rule.enabled || key.substr(0, rule.prefix.size()) != rule.prefix.view()) return false;
    if (version.delete_marker) return rule.tags.empty();
    const auto size = static_cast<std::int64_t>(version.body.size());
    if (rule.larger_than >= 0 && size <= rule.larger_than) return false;
    if (rule.smaller_than >= 0 && size >= rule.smaller_than) return false;
    return std::all_of(rule.tags.begin(), rule.tags.end(), [&](const auto& tag) {
        return std::find(version.tags.begin(), version.tags.end(), tag) != version.tags.end();
    });
}

int class_rank(std::string_view storage_class) {
    constexpr std::string_view kOrder[] = {"STANDARD",    "STANDARD_IA", "INTELLIGENT_TIERING",
                                           "ONEZONE_IA",  "GLACIER_IR",  "GLACIER",
                                           "DEEP_ARCHIVE"};
    for (int i = 0; i < 7; ++i) {
        if (kOrder[i] == storage_class) return i;
    }
    return 0;  // REDUCED_REDUNDANCY moves as STANDARD does
}

}  // namespace skylens::s3
