#include "services/elbv2/attributes.h"

#include "base/text.h"
#include "services/elbv2/errors.h"

namespace skylens::elbv2 {
namespace {

enum class Form : std::uint8_t {
    Truth,    // "true", "false"
    Whole,    // low to high
    Text,     // anything
    Choice,   // one of `choices`
    Fixed,    // what it is by default: other values are not simulated
    Minimum,  // "off" or a whole number of low to high
    SlowStart
};

// Which resources have it: one bit each.
constexpr unsigned kAlb = 1;
constexpr unsigned kNlb = 2;
constexpr unsigned kLambda = 4;

struct AttributeRow {
    const char* key;
    unsigned where;
    const char* standard;
    Form form;
    const char* choices = "";  // separated by '|'
    std::int64_t low = 0;
    std::int64_t high = 0;
};

constexpr AttributeRow kBalancerRows[] = {
    {"access_logs.s3.enabled", kAlb | kNlb, "false", Form::Truth},
    {"access_logs.s3.bucket", kAlb | kNlb, "", Form::Text},
    {"access_logs.s3.prefix", kAlb | kNlb, "", Form::Text},
    {"idle_timeout.timeout_seconds", kAlb, "60", Form::Whole, "", 1, 4000},
    {"deletion_protection.enabled", kAlb | kNlb, "false", Form::Truth},
    {"routing.http2.enabled", kAlb, "true", Form::Truth},
    {"routing.http.drop_invalid_header_fields.enabled", kAlb, "false", Form::Truth},
    {"routing.http.xff_client_port.enabled", kAlb, "false", Form::Truth},
    {"routing.http.preserve_host_header.enabled", kAlb, "false", Form::Truth},
    {"routing.http.xff_header_processing.mode", kAlb, "append", Form::Choice,
     "append|preserve|remove"},
    {"load_balancing.cross_zone.enabled", kAlb | kNlb, "", Form::Truth},
    {"routing.http.desync_mitigation_mode", kAlb, "defensive", Form::Choice,
     "monitor|defensive|strictest"},
    {"client_keep_alive.seconds", kAlb, "3600", Form::Whole, "", 60, 604800},
    {"waf.fail_open.enabled", kAlb, "false", Form::Fixed},
    {"routing.http.x_amzn_tls_version_and_cipher_suite.enabled", kAlb, "false", Form::Truth},
    {"zonal_shift.config.enabled", kAlb | kNlb, "false", Form::Fixed},
    {"connection_logs.s3.enabled", kAlb, "false", Form::Fixed},
    {"connection_logs.s3.bucket", kAlb, "", Form::Fixed},
    {"connection_logs.s3.prefix", kAlb, "", Form::Fixed},
    {"ipv6.deny_all_igw_traffic", kNlb, "false", Form::Fixed},
    {"dns_record.client_routing_policy", kNlb, "any_availability_zone", Form::Choice,
     "any_availability_zone|availability_zone_affinity|partial_availability_zone_affinity"},
    {"secondary_ips.auto_assigned.per_subnet", kNlb, "0", Form::Fixed},
};

constexpr AttributeRow kGroupRows[] = {
    {"lambda.multi_value_headers.enabled", kLambda, "false", Form::Truth},
    {"stickiness.enabled", kAlb | kNlb | kLambda, "false", Form::Truth},
    {"deregistration_delay.timeout_seconds", kAlb | kNlb, "300", Form::Whole, "", 0, 3600},
    {"proxy_protocol_v2.enabled", kNlb, "false", Form::Truth},
    {"preserve_client_ip.enabled", kNlb, "", Form::Truth},
    {"deregistration_delay.connection_termination.enabled", kNlb, "false", Form::Truth},
    {"stickiness.type", kAlb | kNlb | kLambda, "", Form::Choice,
     "lb_cookie|app_cookie|source_ip|source_ip_dest_ip|source_ip_dest_ip_proto"},
    {"stickiness.lb_cookie.duration_seconds", kAlb | kLambda, "86400", Form::Whole, "", 1, 604800},
    {"slow_start.duration_seconds", kAlb, "0", Form::SlowStart, "", 30, 900},
    {"load_balancing.algorithm.type", kAlb, "round_robin", Form::Choice,
     "round_robin|least_outstanding_requests|weighted_random"},
    {"load_balancing.algorithm.anomaly_mitigation", kAlb, "off", Form::Fixed},
    {"load_balancing.cross_zone.enabled", kAlb | kNlb, "use_load_balancer_configuration",
     Form::Choice, "true|false|use_load_balancer_configuration"},
    {"stickiness.app_cookie.cookie_name", kAlb, "", Form::Text},
    {"stickiness.app_cookie.duration_seconds", kAlb, "86400", Form::Whole, "", 1, 604800},
    {"target_health_state.unhealthy.connection_termination.enabled", kNlb, "true", Form::Truth},
    {"target_health_state.unhealthy.draining_interval_seconds", kNlb, "0", Form::Whole, "", 0,
     360000},
    {"target_group_health.dns_failover.minimum_healthy_targets.count", kAlb | kNlb, "1",
     Form::Minimum, "", 1, 1000},
    {"target_group_health.dns_failover.minimum_healthy_targets.percentage", kAlb | kNlb, "off",
     Form::Minimum, "", 1, 100},
    {"target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", kAlb | kNlb, "1",
     Form::Minimum, "", 1, 1000},
    {"target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", kAlb | kNlb,
     "off", Form::Minimum, "", 1, 100},
};

constexpr AttributeRow kListenerRows[] = {
    {"routing.http.response.server.enabled", kAlb, "true", Form::Truth},
    {"routing.http.response.strict_transport_security.header_value", kAlb, "", Form::Text},
    {"routing.http.response.access_control_allow_origin.header_value", kAlb, "", Form::Text},
    {"routing.http.response.access_control_allow_methods.header_value", kAlb, "", Form::Text},
    {"routing.http.response.access_control_allow_headers.header_value", kAlb, "", Form::Text},
    {"routing.http.response.access_control_allow_credentials.header_value", kAlb, "", Form::Text},
    {"routing.http.response.access_control_expose_headers.header_value", kAlb, "", Form::Text},
    {"routing.http.response.access_control_max_age.header_value", kAlb, "", Form::Text},
    {"routing.http.response.content_security_policy.header_value", kAlb, "", Form::Text},
    {"routing.http.response.x_content_type_options.header_value", kAlb, "", Form::Text},
    {"routing.http.response.x_frame_options.header_value", kAlb, "", Form::Text},
    {"tcp.idle_timeout.seconds", kNlb, "350", Form::Whole, "", 60, 6000},
};

// One kind of resource: its rows and what is said of them.
struct Book {
    const AttributeRow* rows;
    std::size_t count;
    const char* words;  // "Load balancer attribute"
};

constexpr Book kBalancers = {kBalancerRows, std::size(kBalancerRows), "Load balancer attribute"};
constexpr Book kGroups = {kGroupRows, std::size(kGroupRows), "Target group attribute"};
constexpr Book kListeners = {kListenerRows, std::size(kListenerRows), "Listener attribute"};

const AttributeRow* find_row(const Book& book, std::string_view key) {
    for (std::size_t i = 0; i < book.count; ++i) {
        if (key == book.rows[i].key) return &book.rows[i];
    }
    return nullptr;
}

unsigned place_of(const LoadBalancer& balancer) { return balancer.application() ? kAlb : kNlb; }
unsigned place_of(const TargetGroup& group) {
    if (group.type == TargetType::Lambda) return kLambda;
    return group.application() ? kAlb : kNlb;
}
unsigned place_of(const Listener& listener) {
    return listener.protocol == "HTTP" || listener.protocol == "HTTPS" ? kAlb : kNlb;
}

// Defaults that depend on the resource.
Str standard_of(const LoadBalancer& balancer, const AttributeRow& row) {
    if (std::string_view(row.key) == "load_balancing.cross_zone.enabled") {
        return balancer.application() ? Str("true") : Str("false");
    }
    return Str(std::string_view(row.standard));
}
Str standard_of(const TargetGroup& group, const AttributeRow& row) {
    const std::string_view key = row.key;
    if (key == "stickiness.type") {
        return place_of(group) == kNlb ? Str("source_ip") : Str("lb_cookie");
    }
    if (key == "preserve_client_ip.enabled") {
        const bool off =
            group.type == TargetType::Ip && (group.protocol == "TCP" || group.protocol == "TLS");
        return off ? Str("false") : Str("true");
    }
    return Str(std::string_view(row.standard));
}
Str standard_of(const Listener&, const AttributeRow& row) {
    return Str(std::string_view(row.standard));
}

template <class Resource>
Str in_force(const Resource& resource, const Book& book, std::string_view key) {
    const auto found = resource.attributes.find(key);
    if (found != resource.attributes.end()) return found->second;
    const AttributeRow* const row = find_row(book, key);
    if (row == nullptr || (row->where & place_of(resource)) == 0) return {};
    return standard_of(resource, *row);
}

template <class Resource>
Value list_of(const Resource& resource, const Book& book) {
    Value list = Value::array();
    for (std::size_t i = 0; i < book.count; ++i) {
        const AttributeRow& row = book.rows[i];
        if ((row.where & place_of(resource)) == 0) continue;
        list.push(Value::object({{"Key", row.key}, {"Value", in_force(resource, book, row.key)}}));
    }
    return list;
}

bool is_whole(std::string_view text, std::int64_t low, std::int64_t high) {
    if (!is_digits(text) || text.size() > 9) return false;
    const std::int64_t number = std::stoll(std::string(text));
    return number >= low && number <= high;
}

bool is_choice(const AttributeRow& row, std::string_view text) {
    for (const std::string_view choice : split(row.choices, '|')) {
        if (choice == text) return true;
    }
    return false;
}

Status check_value(const Book& book, const AttributeRow& row, std::string_view text) {
    const auto bad = [&](const std::string& must) {
        return Status(validation(book.words, " value '", text, "' for key '", row.key,
                                 "' is not valid: it must be ", must));
    };
    const std::string range = join("between ", row.low, " and ", row.high);
    switch (row.form) {
        case Form::Truth:
            return text == "true" || text == "false" ? Status(Ok{}) : bad("true or false");
        case Form::Whole:
            return is_whole(text, row.low, row.high) ? Status(Ok{}) : bad(range);
        case Form::SlowStart:
            return text == "0" || is_whole(text, row.low, row.high) ? Status(Ok{})
                                                                    : bad("0 or " + range);
        case Form::Minimum:
            return text == "off" || is_whole(text, row.low, row.high) ? Status(Ok{})
                                                                      : bad("off or " + range);
        case Form::Choice:
            if (is_choice(row, text)) return Ok{};
            {
                std::string choices = row.choices;
                for (char& c : choices)
                    c = c == '|' ? ' ' : c;
                return bad("one of " + choices);
            }
        case Form::Fixed:
            if (text == row.standard) return Ok{};
            return aws::not_simulated("the attribute ", row.key);
        case Form::Text:
            return Ok{};
    }
    return Ok{};
}

template <class Resource>
Status set_all(Resource& resource, const Book& book, const Value& given, const Str& kind) {
    Attributes attributes = resource.attributes;
    for (const Value& pair : given.elements()) {
        const Str key = pair["Key"].as_str();
        const AttributeRow* const row = find_row(book, key);
        if (row == nullptr) {
            return validation(book.words, " key '", key, "' is not recognized");
        }
        if ((row->where & place_of(resource)) == 0) {
            return validation(book.words, " key '", key, "' is not supported on ", kind);
        }
        SKYLENS_TRY_OK(check_value(book, *row, pair["Value"].as_string()));
        attributes[key] = pair["Value"].as_str();
    }
    resource.attributes = std::move(attributes);
    return Ok{};
}

}  // namespace

Str attribute(const LoadBalancer& balancer, std::string_view key) {
    return in_force(balancer, kBalancers, key);
}
Str attribute(const TargetGroup& group, std::string_view key) {
    return in_force(group, kGroups, key);
}
Str attribute(const Listener& listener, std::string_view key) {
    return in_force(listener, kListeners, key);
}
bool attribute_on(const LoadBalancer& balancer, std::string_view key) {
    return attribute(balancer, key) == "true";
}
bool attribute_on(const TargetGroup& group, std::string_view key) {
    return attribute(group, key) == "true";
}
std::int64_t attribute_number(const TargetGroup& group, std::string_view key) {
    const Str text = attribute(group, key);
    return is_digits(text) ? std::stoll(text.string()) : 0;
}

Value attributes_value(const LoadBalancer& balancer) { return list_of(balancer, kBalancers); }
Value attributes_value(const TargetGroup& group) { return list_of(group, kGroups); }
Value attributes_value(const Listener& listener) { return list_of(listener, kListeners); }

Status set_attributes(LoadBalancer& balancer, const Value& given) {
    const Str kind = balancer.application() ? Str("load balancers with type 'application'")
                                            : Str("load balancers with type 'network'");
    return set_all(balancer, kBalancers, given, kind);
}
Status set_attributes(TargetGroup& group, const Value& given) {
    const Str kind = group.protocol.empty()
                         ? Str("target groups with target type 'lambda'")
                         : str_of("target groups with protocol '", group.protocol, "'");
    return set_all(group, kGroups, given, kind);
}
Status set_attributes(Listener& listener, const Value& given) {
    return set_all(listener, kListeners, given,
                   str_of("listeners with protocol '", listener.protocol, "'"));
}

}  // namespace skylens::elbv2
