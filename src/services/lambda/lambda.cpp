// A function here has a name and no code: it takes the event, answers null and remembers.
#include "services/lambda/lambda.h"

#include "aws/arn.h"
#include "aws/errors.h"
#include "base/hash.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"
#include "services/logs/logs.h"

namespace skylens::lambda {
namespace {

constexpr std::int64_t kDurationMs = 12;  // chosen for teaching: every run takes as long

struct Place {
    aws::Place place;
    Str name;
};

std::optional<Place> locate(const aws::World& world, std::string_view function_arn) {
    const std::optional<aws::Arn> arn = aws::parse_arn(function_arn);
    if (!arn.has_value() || arn->service != "lambda") return std::nullopt;
    const std::optional<aws::Place> place = aws::place_of(world, *arn);
    if (!place.has_value()) return std::nullopt;
    std::string_view name = arn->name();
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos) {
        if (name.substr(colon + 1) != "$LATEST") return std::nullopt;
        name = name.substr(0, colon);
    }
    return Place{*place, Str(name)};
}

// The stream of one execution environment: "2026/01/05/[$LATEST]" and 32 digits.
std::string stream_name(const aws::World& world, const Str& function) {
    Hasher hasher;
    hasher.add(world.seed);
    hasher.add_text(function);
    const std::string date = iso_time(world.now).substr(0, 10);
    return join(date.substr(0, 4), "/", date.substr(5, 2), "/", date.substr(8, 2), "/[$LATEST]",
                hex_text(hasher.value(), 16), hex_text(hasher.value() * 0x9E3779B97F4A7C15ULL, 16));
}

void write_log(aws::World& world, const Place& where, const Function& function,
               const Str& request_id) {
    const std::string group = join("/aws/lambda/", where.name);
    const std::string stream = stream_name(world, where.name);
    const std::int64_t memory = function.configuration["MemorySize"].as_int();
    const std::string lines[] = {
        join("START RequestId: ", request_id, " Version: $LATEST\n"),
        join("END RequestId: ", request_id, "\n"),
        join("REPORT RequestId: ", request_id, "\tDuration: ", kDurationMs,
             ".00 ms\tBilled Duration: ", kDurationMs, " ms\tMemory Size: ", memory,
             " MB\tMax Memory Used: 64 MB\t\n"),
    };
    logs::ensure_group(world, where.place, group);
    for (const std::string& line : lines) {
        const Status written =
            logs::append(world, where.place, group, stream, world.now, Str(line));
        static_cast<void>(written);  // the group has just been made
    }
}

// "Types of metrics for Lambda functions".
void count_run(aws::World& world, const Place& where, sim::EffectId cause) {
    const auto put = [&](const char* metric, cloudwatch::Unit unit, double value) {
        const cloudwatch::MetricId id{
            "AWS/Lambda", Str(std::string_view(metric)), {{"FunctionName", where.name}}};
        cloudwatch::put_metric(world, where.place, id, unit, world.now, value, cause);
    };
    put("Invocations", cloudwatch::Unit::Count, 1);
    put("Errors", cloudwatch::Unit::Count, 0);
    put("Duration", cloudwatch::Unit::Milliseconds, static_cast<double>(kDurationMs));
}

}  // namespace

Result<sim::EffectId> invoke(aws::World& world, std::string_view function_arn,
                             NewInvocation invocation, sim::EffectId cause) {
    const std::optional<Place> where = locate(world, function_arn);
    Function* const function =
        where.has_value() ? world.at(where->place).lambda->functions.find(where->name) : nullptr;
    if (function == nullptr) return no_such_function(function_arn);
    const Str request_id = aws::uuid_from(world.seed, world.new_number("lambda-request"));
    const sim::EffectId effect = world.add_effect(
        aws::EffectKind::FunctionInvoked, where->place, where->name, cause,
        Value::object({{"requestId", request_id}, {"invokedBy", invocation.invoked_by}}));
    count_run(world, *where, effect);
    write_log(world, *where, *function, request_id);
    Invocation run;
    run.time = world.now;
    run.request_id = request_id;
    run.payload = std::move(invocation.payload);
    run.invocation_type = std::move(invocation.invocation_type);
    run.invoked_by = std::move(invocation.invoked_by);
    run.result = "null";
    run.effect = effect;
    function->invocations.push_back(std::move(run));
    return effect;
}

const Function* find_function(const aws::World& world, std::string_view function_arn) {
    const std::optional<Place> where = locate(world, function_arn);
    return where.has_value() ? world.at(where->place).lambda->functions.find(where->name) : nullptr;
}

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn) {
    const Function* const function = find_function(world, arn);
    if (function == nullptr || function->statements.empty()) return std::nullopt;
    return Str(to_json(policy_document(*function)));
}

}  // namespace skylens::lambda
