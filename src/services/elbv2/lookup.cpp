#include "services/elbv2/lookup.h"

#include <algorithm>

#include "aws/arn.h"
#include "aws/pagination.h"
#include "base/sort.h"
#include "base/text.h"

namespace skylens::elbv2 {
namespace {

struct KindRow {
    Kind kind;
    const char* words;     // in the error
    const char* resource;  // how the ARN's resource begins
    const char* other;     // another beginning; null: none
};

constexpr KindRow kKinds[] = {
    {Kind::LoadBalancer, "load balancer", "loadbalancer/app/", "loadbalancer/net/"},
    {Kind::Listener, "listener", "listener/app/", "listener/net/"},
    {Kind::Rule, "listener rule", "listener-rule/app/", "listener-rule/net/"},
    {Kind::TargetGroup, "target group", "targetgroup/", nullptr},
};

bool begins_with(std::string_view text, const char* with) {
    return with != nullptr && text.substr(0, std::string_view(with).size()) == with;
}

constexpr std::size_t kTagsMax = 50;

void require_arn(const aws::ReadCall& call, const Str& arn, const Value& tags,
                 aws::Requirements& out) {
    Value context = tags;
    const aws::TagList* const found = find_tags(*call.here().elbv2, arn);
    if (found != nullptr) {
        for (const aws::ResourceTag& tag : *found) {
            context.set(str_of("aws:ResourceTag/", tag.key), tag.value);
            context.set(str_of("elasticloadbalancing:ResourceTag/", tag.key), tag.value);
        }
    }
    out.push_back({str_of("elasticloadbalancing:", call.operation.name), arn, context});
}

}  // namespace

Str elb_arn(const aws::World& world, aws::Place place, std::string_view resource) {
    return aws::arn(world, place, "elasticloadbalancing", resource);
}

Status check_arn(Kind kind, std::string_view arn) {
    const KindRow& row = kKinds[static_cast<std::size_t>(kind)];
    const std::optional<aws::Arn> parsed = aws::parse_arn(arn);
    const bool good =
        parsed.has_value() && parsed->service == "elasticloadbalancing" &&
        (begins_with(parsed->resource, row.resource) || begins_with(parsed->resource, row.other));
    if (good) return Ok{};
    return validation("'", arn, "' is not a valid ", row.words, " ARN");
}

Result<const LoadBalancer*> read_load_balancer(const State& state, std::string_view arn) {
    SKYLENS_TRY_OK(check_arn(Kind::LoadBalancer, arn));
    const LoadBalancer* const found = state.load_balancers.find(arn);
    if (found == nullptr) return load_balancer_not_found(arn);
    return found;
}

Result<const Listener*> read_listener(const State& state, std::string_view arn) {
    SKYLENS_TRY_OK(check_arn(Kind::Listener, arn));
    const Listener* const found = state.listeners.find(arn);
    if (found == nullptr) return listener_not_found(arn);
    return found;
}

Result<const TargetGroup*> read_target_group(const State& state, std::string_view arn) {
    SKYLENS_TRY_OK(check_arn(Kind::TargetGroup, arn));
    const TargetGroup* const found = state.target_groups.find(arn);
    if (found == nullptr) return target_group_not_found(arn);
    return found;
}

LoadBalancer& the_load_balancer(State& state, std::string_view arn) {
    return *state.load_balancers.find(arn);
}
Listener& the_listener(State& state, std::string_view arn) { return *state.listeners.find(arn); }
TargetGroup& the_target_group(State& state, std::string_view arn) {
    return *state.target_groups.find(arn);
}

std::vector<const Listener*> listeners_of(const State& state, std::string_view balancer_arn) {
    std::vector<const Listener*> found;
    for (const Listener& listener : state.listeners) {
        if (listener.load_balancer == balancer_arn) found.push_back(&listener);
    }
    return found;
}

std::vector<const Rule*> rules_of(const State& state, std::string_view listener_arn) {
    std::vector<const Rule*> found;
    for (const Rule& rule : state.rules) {
        if (rule.listener == listener_arn) found.push_back(&rule);
    }
    sort_stably(found, [](const Rule* a, const Rule* b) { return a->priority < b->priority; });
    return found;
}

const aws::TagList* find_tags(const State& state, std::string_view arn) {
    if (const auto* row = state.load_balancers.find(arn)) return &row->tags;
    if (const auto* row = state.listeners.find(arn)) return &row->tags;
    if (const auto* row = state.rules.find(arn)) return &row->tags;
    if (const auto* row = state.target_groups.find(arn)) return &row->tags;
    return nullptr;
}

aws::TagList* find_tags(State& state, std::string_view arn) {
    if (auto* row = state.load_balancers.find(arn)) return &row->tags;
    if (auto* row = state.listeners.find(arn)) return &row->tags;
    if (auto* row = state.rules.find(arn)) return &row->tags;
    if (auto* row = state.target_groups.find(arn)) return &row->tags;
    return nullptr;
}

Status check_tags(const aws::TagList& has, const Value& given) {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const std::string_view key = given.at(i)["Key"].as_string();
        for (std::size_t k = 0; k < i; ++k) {
            if (given.at(k)["Key"].as_string() != key) continue;
            return aws::error("DuplicateTagKeys", "Tag key '", key,
                              "' was specified more than once");
        }
    }
    aws::TagList tags = has;
    aws::put_tags(tags, given);
    if (tags.size() <= kTagsMax) return Ok{};
    return aws::error("TooManyTags",
                      "The quota for the number of tags that can be assigned to this resource has "
                      "been reached");
}

Str new_digits(aws::World& world) { return Str(world.new_id("elb", 16).view().substr(3)); }

Value request_tags(const aws::Params& params) {
    Value context = Value::object();
    if (!params.has("Tags")) return context;
    Value keys = Value::array();
    for (const Value& tag : params.list("Tags")) {
        context.set(str_of("aws:RequestTag/", tag["Key"].as_string()), tag["Value"]);
        keys.push(tag["Key"]);
    }
    return context.set("aws:TagKeys", std::move(keys));
}

void on_given_arn(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Value tags = request_tags(params);
    for (const char* const member :
         {"LoadBalancerArn", "ListenerArn", "RuleArn", "TargetGroupArn", "ResourceArn"}) {
        if (!params.has(member)) continue;
        require_arn(call, params.str(member), tags, out);
        return;
    }
    for (const Value& arn : params.list("ResourceArns"))
        require_arn(call, arn.as_str(), tags, out);
}

void require_add_tags(const aws::Params& params, const Str& resource, aws::Requirements& out) {
    if (!params.has("Tags")) return;
    out.push_back({"elasticloadbalancing:AddTags", resource, request_tags(params)});
}

Result<Page> read_page(const aws::ReadCall& call, const aws::Params& params, std::size_t count) {
    constexpr std::int64_t kPageMax = 400;
    Page page;
    SKYLENS_TRY(page.from, aws::page_position(call.operation.name, params.str("Marker"), kBadMarker,
                                              kBadMarkerMessage));
    const auto size = static_cast<std::size_t>(params.integer("PageSize", kPageMax));
    page.from = std::min(page.from, count);
    page.to = std::min(count, page.from + size);
    if (page.to < count) page.next = aws::page_token(call.operation.name, page.to);
    return page;
}

}  // namespace skylens::elbv2
