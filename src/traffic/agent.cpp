#include "traffic/agent.h"

#include "aws/gateway.h"
#include "services/ec2/application.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_types.h"
#include "traffic/instance_client.h"

namespace skylens::traffic {
namespace {

constexpr Duration kIntervalDefault = minutes(1);  // metrics_collection_interval
constexpr std::size_t kLogsMax = 20;
constexpr const char* kUserAgent = "CWAgent/1.300062.0 (go1.24; linux; amd64)";

Status read_metrics(const Reader& reader, ec2::Agent& agent) {
    const Value& metrics = reader.at("metrics");
    if (!reader.has("metrics")) return Ok{};
    // The shell's shorthand makes a text of a list of one.
    const Value list = metrics.is_string() ? Value::array({metrics}) : metrics;
    if (!list.is_array()) return reader.wrong("metrics", "a list is needed");
    for (const Value& metric : list.elements()) {
        if (metric.as_string() == "mem_used_percent") {
            agent.memory = true;
        } else if (metric.as_string() == "disk_used_percent") {
            agent.disk = true;
        } else {
            return reader.wrong("metrics", join("'", metric.as_string(),
                                                "' is not simulated: mem_used_percent or "
                                                "disk_used_percent"));
        }
    }
    return Ok{};
}

Status read_logs(const Reader& reader, ec2::Agent& agent) {
    if (!reader.has("logs")) return Ok{};
    const Value& logs = reader.at("logs");
    if (!logs.is_array() || logs.size() > kLogsMax)
        return reader.wrong("logs", "a list of at most 20 files is needed");
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const Reader one = reader.element("logs", i);
        SKYLENS_TRY_OK(one.only({"file", "group"}));
        ec2::ShippedLog log;
        SKYLENS_TRY(log.file, one.text("file"));
        if (log.file != "/var/log/secure")
            return one.wrong("file", "only /var/log/secure is written");
        SKYLENS_TRY(log.group, one.text("group"));
        agent.logs.push_back(std::move(log));
    }
    return Ok{};
}

bool runs(const ec2::Instance& instance, SimTime now) {
    return instance.agent.installed != 0 && instance.faults.agent == 0 &&
           ec2::application_state(instance, now).answering != ec2::Answering::Silent;
}

Value dimension(std::string_view name, const Str& value) {
    return Value::object({{"Name", name}, {"Value", value}});
}

// What the agent's wizard appends: "append_dimensions".
Value own_dimensions(const ec2::Instance& instance) {
    Value list =
        Value::array({dimension("InstanceId", instance.id), dimension("ImageId", instance.image_id),
                      dimension("InstanceType", instance.type)});
    for (const ec2::Tag& tag : instance.tags) {
        if (tag.key == "aws:autoscaling:groupName")
            list.push(dimension("AutoScalingGroupName", tag.value));
    }
    return list;
}

Value datum(std::string_view metric, double value, Value dimensions, SimTime time) {
    return Value::object({{"MetricName", metric},
                          {"Dimensions", std::move(dimensions)},
                          {"Timestamp", iso_time(time)},
                          {"Value", value},
                          {"Unit", "Percent"}});
}

Value report(const ec2::Instance& instance, SimTime now) {
    const ec2::InstanceType* type = ec2::find_instance_type(instance.type);
    const bool nitro = type != nullptr && type->nitro();
    const SimTime own_clock = now + instance.application.skew;
    Value data = Value::array();
    if (instance.agent.memory) {
        data.push(datum("mem_used_percent", ec2::memory_used_percent(instance, now),
                        own_dimensions(instance), own_clock));
    }
    if (instance.agent.disk) {
        Value dimensions = own_dimensions(instance);
        dimensions.push(dimension("path", "/"));
        dimensions.push(dimension("device", nitro ? "nvme0n1p1" : "xvda1"));
        dimensions.push(dimension("fstype", "xfs"));
        data.push(datum("disk_used_percent", ec2::disk_used_percent(instance, now),
                        std::move(dimensions), own_clock));
    }
    return Value::object({{"Namespace", "CWAgent"}, {"MetricData", data}});
}

// One call of the agent. Gives the error code, empty for success.
Str call(aws::World& world, aws::Place place, const Str& instance_id, const Str& service,
         const Str& operation, Value params, sim::EffectId cause) {
    aws::Request request;
    request.place = place;
    request.service = service;
    request.operation = operation;
    request.params = std::move(params);
    request.source_ip = {};
    request.user_agent = kUserAgent;
    request.cause = cause;
    const Status ready = sign_as_instance(world, instance_id, request);
    if (!ready.ok()) return Str(ready.error().code);
    const aws::Outcome outcome = aws::call(world, request);
    return outcome.result.ok() ? Str() : Str(outcome.result.error().code);
}

// Notes how a call went; a change of luck is written down.
void note(aws::World& world, aws::Place place, ec2::Instance& instance, const Str& trouble) {
    ec2::Agent& agent = instance.agent;
    if (trouble.empty()) ++agent.reports;
    if (agent.trouble == trouble) return;
    agent.trouble = trouble;
    Value data = Value::object(
        {{"what", "CloudWatch agent"}, {"to", trouble.empty() ? "reporting" : "refused"}});
    if (!trouble.empty()) data.set("error", trouble);
    const sim::EffectId skewed = instance.application.skewed;
    const sim::EffectId cause = !trouble.empty() && skewed != 0 ? skewed : agent.installed;
    world.add_effect(aws::EffectKind::StateChange, place, instance.id, cause, data);
}

// Puts the lines into a stream named after the instance, as the agent does by default.
Str put_lines(aws::World& world, aws::Place place, const Str& id, const Str& group,
              const std::vector<Str>& lines, SimTime own_clock, sim::EffectId cause) {
    Value events = Value::array();
    for (const Str& line : lines)
        events.push(Value::object({{"timestamp", own_clock.ms}, {"message", line}}));
    const Value where = Value::object({{"logGroupName", group}, {"logStreamName", id}});
    Value params = where;
    params.set("logEvents", events);
    const Str first = call(world, place, id, "logs", "PutLogEvents", params, cause);
    if (first != "ResourceNotFoundException") return first;
    const Str made = call(world, place, id, "logs", "CreateLogStream", where, cause);
    if (made == "ResourceNotFoundException") {
        const Value name = Value::object({{"logGroupName", group}});
        const Str group_made = call(world, place, id, "logs", "CreateLogGroup", name, cause);
        if (!group_made.empty()) return group_made;
        const Str again = call(world, place, id, "logs", "CreateLogStream", where, cause);
        if (!again.empty()) return again;
    } else if (!made.empty()) {
        return made;
    }
    return call(world, place, id, "logs", "PutLogEvents", params, cause);
}

}  // namespace

Result<AgentSettings> read_agent(const Reader& reader) {
    SKYLENS_TRY_OK(reader.only({"instance", "metrics", "interval", "logs", "off"}));
    AgentSettings out;
    SKYLENS_TRY(out.instance, reader.text("instance"));
    SKYLENS_TRY(out.off, reader.flag("off"));
    const bool told = reader.has("metrics") || reader.has("logs");
    if (out.off && (told || reader.has("interval")))
        return reader.wrong("off", "leaves nothing to set");
    if (!out.off && !told) return reader.wrong({}, "metrics, logs or off is needed");
    SKYLENS_TRY_OK(read_metrics(reader, out.agent));
    SKYLENS_TRY(out.agent.interval, reader.duration_or("interval", kIntervalDefault));
    if (out.agent.interval < seconds(10) || out.agent.interval > hours(48))
        return reader.wrong("interval", "must be from PT10S to PT48H");
    SKYLENS_TRY_OK(read_logs(reader, out.agent));
    return out;
}

Result<sim::EffectId> set_agent(aws::World& world, aws::Place place, const AgentSettings& settings,
                                sim::EffectId cause) {
    SKYLENS_TRY_OK(ec2::check_form(ec2::kInstanceId, settings.instance));
    ec2::Instance* instance = world.at(place).ec2->instances.find(settings.instance);
    if (instance == nullptr) return ec2::not_found(ec2::kInstanceId, {settings.instance});
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::Workload, place, instance->id, cause,
                         Value::object({{"agent", settings.off ? "off" : "on"}}));
    const std::int64_t generation = instance->agent.generation + 1;
    instance->agent = settings.off ? ec2::Agent{} : settings.agent;
    instance->agent.generation = generation;
    if (settings.off) return effect;
    instance->agent.installed = effect;
    if (instance->agent.memory || instance->agent.disk) {
        world.schedule(aws::EventKind::AgentReport, place,
                       next_multiple(world.now, instance->agent.interval), instance->id, effect,
                       generation);
    }
    return effect;
}

void ship_log(aws::World& world, aws::Place place, std::string_view instance_id,
              std::string_view file, const std::vector<Str>& lines, sim::EffectId cause) {
    ec2::Instance* instance = world.at(place).ec2->instances.find(instance_id);
    if (instance == nullptr || lines.empty() || !runs(*instance, world.now)) return;
    const SimTime own_clock = world.now + instance->application.skew;
    const std::vector<ec2::ShippedLog> logs = instance->agent.logs;
    for (const ec2::ShippedLog& log : logs) {
        if (log.file != file) continue;
        const Str trouble =
            put_lines(world, place, Str(instance_id), log.group, lines, own_clock, cause);
        note(world, place, *world.at(place).ec2->instances.find(instance_id), trouble);
    }
}

void on_agent_report(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    ec2::Instance* instance = world.at(place).ec2->instances.find(event.subject);
    if (instance == nullptr || instance->agent.generation != event.number) return;
    if (instance->state == ec2::InstanceState::Terminated) return;
    world.schedule(aws::EventKind::AgentReport, place, world.now + instance->agent.interval,
                   instance->id, instance->agent.installed, event.number);
    if (!runs(*instance, world.now)) return;
    const Str trouble = call(world, place, instance->id, "cloudwatch", "PutMetricData",
                             report(*instance, world.now), instance->agent.installed);
    note(world, place, *world.at(place).ec2->instances.find(event.subject), trouble);
}

}  // namespace skylens::traffic
