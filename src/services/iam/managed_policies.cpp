#include "services/iam/managed_policies.h"

#include <algorithm>

#include "base/assets.h"
#include "base/check.h"
#include "base/hash.h"
#include "base/sort.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

// The unique id, the same in every world.
Str stable_id(std::string_view name) {
    static constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out = "ANPA";
    Hasher hasher;
    hasher.add_text(name);
    while (out.size() < 21) {
        hasher.add(out.size());
        out += kDigits[hasher.value() & 31];
    }
    return out;
}

SimTime time_of(const Value& text) {
    const auto time = parse_time(text.as_string());
    SKYLENS_CHECK(time.ok());
    return time.value();
}

ManagedPolicy read_policy(const Value& entry) {
    ManagedPolicy policy;
    policy.id = entry["name"].as_str();
    policy.policy_id = stable_id(policy.id);
    if (entry.contains("path")) policy.path = entry["path"].as_str();
    policy.arn = join("arn:aws:iam::aws:policy", policy.path, policy.id);
    policy.description = entry["description"].as_str();
    policy.created = time_of(entry["created"]);
    policy.updated = entry.contains("updated") ? time_of(entry["updated"]) : policy.created;
    policy.default_version = entry["version"].as_str();
    auto document = make_document(to_json(entry["document"]), PolicyKind::Managed);
    SKYLENS_CHECK(document.ok());
    policy.versions.push_back(
        {policy.default_version, policy.updated, std::move(document).value()});
    return policy;
}

std::vector<ManagedPolicy> read_all() {
    const Asset* asset = find_asset("assets/iam_managed_policies.json");
    SKYLENS_CHECK(asset != nullptr);
    const auto document = parse_json(asset->bytes);
    SKYLENS_CHECK(document.ok());
    std::vector<ManagedPolicy> out;
    for (const Value& entry : document.value()["policies"].elements()) {
        out.push_back(read_policy(entry));
    }
    sort_stably(out, [](const ManagedPolicy& a, const ManagedPolicy& b) { return a.arn < b.arn; });
    return out;
}

}  // namespace

const std::vector<ManagedPolicy>& aws_managed_policies() {
    static const std::vector<ManagedPolicy> kPolicies = read_all();
    return kPolicies;
}

const ManagedPolicy* find_aws_managed(std::string_view arn) {
    const std::vector<ManagedPolicy>& all = aws_managed_policies();
    const auto found = std::lower_bound(
        all.begin(), all.end(), arn,
        [](const ManagedPolicy& policy, std::string_view wanted) { return policy.arn < wanted; });
    return found != all.end() && found->arn == arn ? &*found : nullptr;
}

const PolicyVersion& default_version(const ManagedPolicy& policy) {
    for (const PolicyVersion& version : policy.versions) {
        if (version.id == policy.default_version) return version;
    }
    SKYLENS_CHECK(false);
}

}  // namespace skylens::iam
