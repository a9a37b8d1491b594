#include "services/ec2/flow_logs.h"

#include <algorithm>

#include "services/ec2/flow_delivery.h"
#include "services/ec2/flow_fields.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

// Logs and Firehose get what a minute brought, S3 a file every five minutes.
Duration delivery_step(const FlowLog& log) {
    return log.target == FlowTarget::S3 ? minutes(5) : minutes(1);
}

void schedule_delivery(aws::World& world, aws::Place place, const FlowLog& log, SimTime end) {
    const aws::Delay delay =
        log.target == FlowTarget::S3 ? aws::Delay::FlowLogsToS3 : aws::Delay::FlowLogsToLogs;
    // One delay a flow log, so that its deliveries keep their order; at least a second, so that
    // what ends with the interval is in it.
    std::uint64_t draw = 0;
    for (const char c : log.id.view())
        draw = draw * 31 + static_cast<unsigned char>(c);
    const Duration wait{std::max<std::int64_t>(world.delay_of(delay, draw).ms, 1000)};
    world.schedule(aws::EventKind::FlowLogDelivery, place, end + wait, log.id, log.effect, end.ms);
}

// Interfaces of stopped instances and unattached ones see nothing and say nothing.
bool active(const State& state, const NetworkInterface& card) {
    if (card.attachment_id.empty()) return false;
    const Instance* instance = state.instances.find(card.instance_id);
    return instance == nullptr || instance->state == InstanceState::Running;
}

struct Window {
    SimTime from;  // exclusive: delivered before
    SimTime until;
};

void add_lines(const aws::World& world, aws::Place place, const FlowLog& log,
               const NetworkInterface& card, const Window& window, std::vector<FlowRecord>& out) {
    const State& state = world.at(place).ec2;
    const Duration interval = aggregation_interval(state, log, card);
    const std::vector<std::string> fields = read_flow_format(log.format).value();
    SimTime end = next_multiple(window.from, interval);
    for (; end <= window.until; end = end + interval) {
        bool any = false;
        FlowKey first;
        first.window = end.ms - interval.ms;
        first.interface_id = card.id;
        for (auto entry = log.pending.lower_bound(first); entry != log.pending.end(); ++entry) {
            const FlowKey& key = entry->first;
            if (key.window != first.window || key.interface_id != card.id) break;
            const FlowLine line{world, place, card, key, &entry->second, end};
            out.push_back({card.id, entry->second.start, Str(flow_line(fields, line))});
            any = true;
        }
        const bool there = card.attached.ms <= first.window && log.created.ms <= first.window;
        if (any || !there || !active(state, card)) continue;
        const FlowLine line{world, place, card, first, nullptr, end};
        out.push_back({card.id, SimTime{first.window}, Str(flow_line(fields, line))});
    }
}

void forget_delivered(FlowLog& log, SimTime until) {
    for (auto entry = log.pending.begin(); entry != log.pending.end();) {
        // A long interval that has not ended starts before `until` too: those are kept.
        const bool ended =
            entry->first.window + minutes(1).ms <= until.ms &&
            (log.interval == 60 || entry->first.window + seconds(log.interval).ms <= until.ms);
        entry = ended ? log.pending.erase(entry) : std::next(entry);
    }
}

}  // namespace

bool covers(const FlowLog& log, const NetworkInterface& card) {
    return log.resource_id == card.vpc_id || log.resource_id == card.subnet_id ||
           log.resource_id == card.id;
}

Duration aggregation_interval(const State& state, const FlowLog& log,
                              const NetworkInterface& card) {
    constexpr Duration kNitro = minutes(1);
    const Instance* instance = state.instances.find(card.instance_id);
    if (instance != nullptr) {
        const InstanceType* type = find_instance_type(instance->type);
        if (type != nullptr && type->nitro()) return kNitro;
    }
    return seconds(log.interval);
}

void begin_deliveries(aws::World& world, aws::Place place, const FlowLog& log) {
    schedule_delivery(world, place, log, next_multiple(world.now, delivery_step(log)));
}

void on_flow_log_delivery(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).ec2;
    FlowLog* log = state.flow_logs.find(event.subject);
    if (log == nullptr) return;
    const SimTime until{event.number};
    const Window window{SimTime{until.ms - delivery_step(*log).ms}, until};
    std::vector<FlowRecord> records;
    for (const NetworkInterface& card : state.network_interfaces) {
        if (covers(*log, card)) add_lines(world, place, *log, card, window, records);
    }
    forget_delivered(*log, until);
    schedule_delivery(world, place, *log, until + delivery_step(*log));
    if (!records.empty()) deliver_flow_records(world, place, event.subject, until, records);
}

}  // namespace skylens::ec2
