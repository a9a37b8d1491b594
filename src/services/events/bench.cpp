#include "services/events/bench.h"

#include "base/check.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

std::string rule_text(int number) {
    const std::string name = std::to_string(number);
    switch (number % 4) {
        case 0:
            return join(R"({"source":["aws.ec2"],"detail-type":["AWS API Call via CloudTrail"],)",
                        R"("detail":{"eventSource":["ec2.amazonaws.com"],"eventName":["Op)", name,
                        R"("]}})");
        case 1:
            return join(R"({"source":["app.)", name,
                        R"("],"detail":{"state":[{"anything-but":"idle"}]}})");
        case 2:
            return join(R"({"source":["aws.ec2"],)",
                        R"("detail-type":["EC2 Instance State-change Notification"],)",
                        R"("detail":{"instance-id":["i-)", name, R"("],"state":["running"]}})");
        default:
            return join(R"({"source":["aws.s3"],"detail":{"bucket":{"name":["b)", name,
                        R"("]},"object":{"key":[{"prefix":"in/"}]}}})");
    }
}

Value envelope(const char* source, const char* detail_type, Value detail) {
    return Value::object({{"version", "0"},
                          {"id", "00000000-0000-4000-8000-000000000000"},
                          {"detail-type", std::string_view(detail_type)},
                          {"source", std::string_view(source)},
                          {"account", "111111111111"},
                          {"time", "2026-01-05T09:00:00Z"},
                          {"region", "us-east-1"},
                          {"resources", Value::array()},
                          {"detail", std::move(detail)}});
}

Value event_of(int number) {
    const std::string name = std::to_string(number);
    if (number % 2 == 1) {
        return envelope("aws.ec2", "EC2 Instance State-change Notification",
                        Value::object({{"instance-id", "i-" + name}, {"state", "running"}}));
    }
    Value identity = Value::object({{"type", "IAMUser"}, {"userName", "dana"}});
    Value record = Value::object({{"eventVersion", "1.11"},
                                  {"userIdentity", identity},
                                  {"eventTime", "2026-01-05T09:00:00Z"},
                                  {"eventSource", "ec2.amazonaws.com"},
                                  {"eventName", "Op" + name},
                                  {"awsRegion", "us-east-1"}});
    record.set("requestParameters", Value::object({{"instanceId", "i-" + name}}));
    return envelope("aws.ec2", "AWS API Call via CloudTrail", record);
}

}  // namespace

PatternBench make_pattern_bench(int rule_count) {
    PatternBench bench;
    for (int i = 0; i < rule_count; ++i) {
        const Result<Pattern> pattern = compile_pattern(rule_text(i));
        SKYLENS_CHECK(pattern.ok());
        bench.rules.push_back(pattern.value());
        bench.events.push_back(event_of(i));
    }
    bench.index = RuleIndex(bench.rules);
    return bench;
}

std::uint64_t match_events(const PatternBench& bench, int event_count) {
    std::uint64_t found = 0;
    for (int i = 0; i < event_count; ++i) {
        const Value& event = bench.events[static_cast<std::size_t>(i) % bench.events.size()];
        for (const std::uint32_t rule : bench.index.candidates(event)) {
            found += matches(bench.rules[rule], event) ? 1 : 0;
        }
    }
    return found;
}

}  // namespace skylens::events
