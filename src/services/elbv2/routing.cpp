// Which rule takes a request, and which targets may get it.
// Sources: "Listener rules for your Application Load Balancer", "Redirect actions"; "Target groups
// for your Application Load Balancers": slow start mode, cross-zone load balancing.
#include <algorithm>

#include "base/cidr.h"
#include "base/text.h"
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace {

// Clients ask DNS again when its record has lived for this long.
constexpr Duration kDnsForgets = minutes(1);

bool any_matches(const std::vector<Str>& patterns, std::string_view text) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Str& pattern) { return glob_match(pattern, text); });
}

// Host names, header values and query strings are compared without regard to case.
bool any_matches_folded(const std::vector<Str>& patterns, std::string_view text) {
    const std::string folded = lower(text);
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Str& pattern) { return glob_match(lower(pattern), folded); });
}

bool query_matches(const Condition& condition, std::string_view query) {
    for (const QueryPair& pair : condition.pairs) {
        for (const std::string_view part : split(query, '&')) {
            const std::size_t equals = part.find('=');
            const bool has = equals != std::string_view::npos;
            const std::string key = lower(part.substr(0, equals));
            const std::string value = has ? lower(part.substr(equals + 1)) : std::string();
            if (pair.key.empty()) {
                if (glob_match(lower(pair.value), has ? value : key)) return true;
            } else if (glob_match(lower(pair.key), key) && glob_match(lower(pair.value), value)) {
                return true;
            }
        }
    }
    return false;
}

bool source_matches(const Condition& condition, std::uint32_t source_ip) {
    return std::any_of(condition.values.begin(), condition.values.end(), [&](const Str& text) {
        const std::optional<Ipv4Cidr> block = parse_ipv4_cidr(text);
        return block.has_value() && block->contains(source_ip);
    });
}

bool matches(const Condition& condition, const HttpRequest& request) {
    const std::string_view field = condition.field;
    if (field == "path-pattern") return any_matches(condition.values, request.path);
    if (field == "host-header") return any_matches_folded(condition.values, request.host);
    if (field == "query-string") return query_matches(condition, request.query);
    if (field == "source-ip") return source_matches(condition, request.source_ip);
    if (field == "http-request-method") {
        return std::find(condition.values.begin(), condition.values.end(), request.method) !=
               condition.values.end();
    }
    return std::any_of(request.headers.begin(), request.headers.end(), [&](const auto& header) {
        return equal_ignoring_case(header.first, condition.header) &&
               any_matches_folded(condition.values, header.second);
    });
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.replace(at, what.size(), with);
        at += with.size();
    }
}

std::string filled(const Str& pattern, const Listener& listener, const HttpRequest& request) {
    std::string text = pattern.string();
    replace_all(text, "#{protocol}", lower(listener.protocol));
    replace_all(text, "#{host}", request.host);
    replace_all(text, "#{port}", std::to_string(listener.port));
    replace_all(text, "#{path}", request.path.substr(request.path.empty() ? 0 : 1));
    replace_all(text, "#{query}", request.query);
    return text;
}

Str redirect_url(const Action& action, const Listener& listener, const HttpRequest& request) {
    const std::string query = filled(action.query, listener, request);
    return str_of(lower(filled(action.protocol, listener, request)), "://",
                    filled(action.host, listener, request), ":",
                    filled(action.port, listener, request), filled(action.path, listener, request),
                    query.empty() ? "" : "?", query);
}

void fill_in(Route& out, const Listener& listener, const HttpRequest& request) {
    const Action& action = *out.action;
    if (action.kind == ActionKind::FixedResponse) out.status = std::stoi(action.status.string());
    if (action.kind != ActionKind::Redirect) return;
    out.status = action.status == "HTTP_301" ? 301 : 302;
    out.redirect_url = redirect_url(action, listener, request);
    const Str here = str_of(lower(listener.protocol), "://", request.host, ":", listener.port,
                              request.path, request.query.empty() ? "" : "?", request.query);
    out.redirect_loop = out.redirect_url == here;
}

bool crosses_zones(const LoadBalancer& balancer, const TargetGroup& group) {
    // The defaults, which most have, are not looked up at every tick.
    if (group.attributes.empty() && balancer.attributes.empty()) return balancer.application();
    const Str own = attribute(group, "load_balancing.cross_zone.enabled");
    if (own == "true" || own == "false") return own == "true";
    return attribute_on(balancer, "load_balancing.cross_zone.enabled");
}

bool is_well(const Target& target) {
    return target.state == TargetState::Healthy || target.state == TargetState::Unavailable;
}

// Fewer targets are well than the group asks for. `what`: "dns_failover", …
bool too_few(const TargetGroup& group, std::string_view what, std::size_t well, std::size_t all) {
    if (group.attributes.empty()) return well == 0;
    const std::string key = join("target_group_health.", what, ".minimum_healthy_targets.");
    const auto number = static_cast<std::size_t>(attribute_number(group, key + "count"));
    const auto percent = static_cast<std::size_t>(attribute_number(group, key + "percentage"));
    return well < number || well * 100 < percent * all;
}

// Attributes that were never set have defaults that choose by turns.
void say_how_to_choose(const TargetGroup& group, Eligible& out) {
    if (group.attributes.empty()) return;
    out.least_outstanding =
        attribute(group, "load_balancing.algorithm.type") == "least_outstanding_requests";
    if (!attribute_on(group, "stickiness.enabled")) return;
    const Str type = attribute(group, "stickiness.type");
    out.sticky_address = type == "source_ip";
    if (out.sticky_address) return;
    out.sticky_seconds =
        attribute_number(group, type == "app_cookie" ? "stickiness.app_cookie.duration_seconds"
                                                     : "stickiness.lb_cookie.duration_seconds");
}

}  // namespace

double slow_start_share(std::int64_t duration, const Target& target, SimTime now) {
    const std::int64_t passed = (now - target.slow_since).ms;
    if (target.slow_since.ms == 0 || passed >= duration * 1000) return 1;
    const double share = static_cast<double>(passed) / (static_cast<double>(duration) * 1000);
    return share < 0.05 ? 0.05 : share;
}

bool named_by_dns(const State& state, const LoadBalancer& balancer, std::uint8_t zone,
                  SimTime now) {
    return std::none_of(state.target_groups.begin(), state.target_groups.end(),
                        [&](const TargetGroup& group) {
                            if (crosses_zones(balancer, group)) return false;
                            const std::vector<Str> users = load_balancers_of(state, group.id);
                            if (std::find(users.begin(), users.end(), balancer.id) == users.end())
                                return false;
                            std::size_t well = 0;
                            std::size_t all = 0;
                            for (const Target& target : group.targets) {
                                if (!target.any_zone && target.zone != zone) continue;
                                ++all;
                                if (is_well(target) || now - target.since < kDnsForgets) ++well;
                            }
                            return too_few(group, "dns_failover", well, all);
                        });
}

std::optional<Route> route(const aws::World& world, aws::Place place, std::string_view listener_arn,
                           const HttpRequest& request) {
    const State& state = world.at(place).elbv2;
    const Listener* const listener = state.listeners.find(listener_arn);
    if (listener == nullptr || listener->actions.empty()) return std::nullopt;
    Route out;
    for (const Rule* const rule : rules_of(state, listener_arn)) {
        ++out.evaluated;
        const bool all = std::all_of(rule->conditions.begin(), rule->conditions.end(),
                                     [&](const Condition& c) { return matches(c, request); });
        if (!all) continue;
        out.rule = rule->id;
        out.priority = Str(std::to_string(rule->priority));
        out.action = &rule->actions.front();
        fill_in(out, *listener, request);
        return out;
    }
    out.rule = listener->default_rule;
    out.priority = "default";
    out.action = &listener->actions.front();
    fill_in(out, *listener, request);
    return out;
}

Eligible eligible_targets(const aws::World& world, aws::Place, const LoadBalancer& balancer,
                          const TargetGroup& group, std::uint8_t node_zone) {
    Eligible out;
    const bool cross = crosses_zones(balancer, group);
    std::vector<const Target*> usable;
    std::size_t healthy = 0;
    for (const Target& target : group.targets) {
        const bool here = cross || target.any_zone || target.zone == node_zone;
        const bool used =
            target.state == TargetState::Healthy || target.state == TargetState::Unhealthy ||
            target.state == TargetState::Initial || target.state == TargetState::Unavailable;
        if (!here || !used) continue;
        usable.push_back(&target);
        if (is_well(target)) ++healthy;
    }
    say_how_to_choose(group, out);
    out.nobody = usable.empty();
    out.fail_open =
        !usable.empty() && too_few(group, "unhealthy_state_routing", healthy, usable.size());
    const std::int64_t slow_start = attribute_number(group, "slow_start.duration_seconds");
    for (const Target* const target : usable) {
        if (!is_well(*target) && !out.fail_open) continue;
        const double weight = out.fail_open ? 1 : slow_start_share(slow_start, *target, world.now);
        out.targets.push_back({target->id, target->port, target->zone, weight});
    }
    return out;
}

const LoadBalancer* find_load_balancer(const aws::World& world, std::string_view arn) {
    for (const aws::RegionState& region : world.regions) {
        if (const LoadBalancer* found = region.elbv2->load_balancers.find(arn)) return found;
    }
    return nullptr;
}

const Listener* find_listener(const aws::World& world, std::string_view arn) {
    for (const aws::RegionState& region : world.regions) {
        if (const Listener* found = region.elbv2->listeners.find(arn)) return found;
    }
    return nullptr;
}

const TargetGroup* find_target_group(const aws::World& world, std::string_view arn) {
    for (const aws::RegionState& region : world.regions) {
        if (const TargetGroup* found = region.elbv2->target_groups.find(arn)) return found;
    }
    return nullptr;
}

std::vector<Str> load_balancers_of(const State& state, std::string_view group_arn) {
    std::vector<Str> arns;
    const auto add = [&](const std::vector<Action>& actions, const Str& balancer) {
        if (std::find(arns.begin(), arns.end(), balancer) != arns.end()) return;
        for (const Action& action : actions) {
            for (const WeightedGroup& group : action.groups) {
                if (group.arn != group_arn) continue;
                arns.push_back(balancer);
                return;
            }
        }
    };
    for (const Listener& listener : state.listeners)
        add(listener.actions, listener.load_balancer);
    for (const Rule& rule : state.rules) {
        const Listener* const listener = state.listeners.find(rule.listener);
        if (listener != nullptr) add(rule.actions, listener->load_balancer);
    }
    return arns;
}

}  // namespace skylens::elbv2
