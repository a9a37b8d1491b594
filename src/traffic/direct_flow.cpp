// Connections straight to an instance, and attacks on one.
#include <algorithm>

#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/application.h"
#include "services/ec2/state.h"
#include "traffic/agent.h"
#include "traffic/paths.h"
#include "traffic/serving.h"
#include "traffic/share.h"
#include "traffic/tick.h"

namespace skylens::traffic {
namespace {

constexpr std::uint16_t kSsh = 22;
constexpr std::uint64_t kLogLinesMax = 20;  // of a log file, a tick

// A port has somebody behind it when a workload works through it, or it is SSH's.
bool listens(const aws::World& world, const Tick& tick, const Stream& stream, std::uint16_t port) {
    if (port == kSsh) return true;
    if (stream.kind == StreamKind::Direct) return true;
    for (const Stream& other : world.at(tick.place).traffic->streams) {
        if (other.kind == StreamKind::Direct && other.instance == stream.instance &&
            other.ports[0] == port)
            return true;
    }
    return false;
}

// "Jan  5 09:00:05", as syslog writes times.
std::string log_time(SimTime time) {
    constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string iso = iso_time(time);  // 2026-01-05T09:00:05Z
    const int month = std::stoi(iso.substr(5, 2));
    std::string day = iso.substr(8, 2);
    if (day[0] == '0') day[0] = ' ';
    return join(kMonths[month - 1], " ", day, " ", iso.substr(11, 8));
}

// What sshd writes when somebody tries names; passwords are switched off on EC2's images.
void write_secure_log(aws::World& world, const Tick& tick, const Stream& stream,
                      std::uint32_t source, std::uint64_t attempts) {
    constexpr const char* kNames[] = {"admin", "test", "oracle", "ubuntu", "postgres", "user"};
    const ec2::State& ec2 = world.at(tick.place).ec2;
    const ec2::Instance* instance = ec2.instances.find(stream.instance);
    const ec2::NetworkInterface* card = ec2.network_interfaces.find(instance->interface_id);
    if (card == nullptr || instance->agent.logs.empty()) return;
    const std::string host = ec2::private_dns(tick.place.region, card->private_ip);
    const std::string head = join(log_time(world.now + instance->application.skew), " ",
                                  host.substr(0, host.find('.')), " sshd[");
    std::vector<Str> lines;
    for (std::uint64_t i = 0; i < std::min(attempts, kLogLinesMax / 2); ++i) {
        const std::uint64_t turn = stream.turn + i;
        const auto process = static_cast<std::int64_t>(2000 + turn % 30000);
        const auto port = static_cast<std::int64_t>(client_port(turn));
        const char* name = kNames[turn % std::size(kNames)];
        lines.emplace_back(join(head, process, "]: Invalid user ", name, " from ",
                                ipv4_text(source), " port ", port));
        lines.emplace_back(join(head, process, "]: Connection closed by invalid user ", name, " ",
                                ipv4_text(source), " port ", port, " [preauth]"));
    }
    ship_log(world, tick.place, Str(stream.instance), "/var/log/secure", lines, stream.effect);
}

void send_from(aws::World& world, const Tick& tick, Stream& stream, ec2::Instance& instance,
               std::uint32_t source, std::uint16_t port, std::uint64_t number) {
    ec2::Flow flow;
    flow.source = source;
    flow.source_port = client_port(stream.turn);
    flow.destination_interface = instance.interface_id;
    flow.destination_port = port;
    const PathCheck path = check_path(world, tick.place, flow);
    const bool alive =
        ec2::application_state(instance, world.now).answering != ec2::Answering::Silent;
    const std::uint64_t connections = std::max<std::uint64_t>(
        1, part_of(number, stream.new_connections, world.seed, stream.id, stream.turn));
    const bool answered = path.works && alive;
    record_path(world, tick.place, flow, tick.from,
                {connections, answered ? static_cast<double>(number) * stream.request_bytes : 0,
                 answered ? static_cast<double>(number) * stream.response_bytes : 0});
    Tally& tally = stream.tally;
    if (!answered) return count(tally, Tally::Dropped, number);
    if (!listens(world, tick, stream, port)) return count(tally, Tally::Refused, number);
    // SSH is not the application: it is there while that is not.
    Served served;
    if (port == kSsh) {
        served.ok = number;
    } else {
        served = serve(world, instance, stream, number, tick.span(), stream.client_timeout);
    }
    count(tally, Tally::Code2xx, served.ok);
    count(tally, Tally::Code4xx, served.client_error);
    count(tally, Tally::Code5xx, served.server_error);
    count(tally, Tally::Refused, served.reset);
    count(tally, Tally::Dropped, served.late + served.silent);
    if (stream.kind == StreamKind::BruteForce)
        write_secure_log(world, tick, stream, source, number);
}

}  // namespace

void send_to_instance(aws::World& world, const Tick& tick, Stream& stream, std::uint64_t number) {
    if (number == 0) return;
    ec2::Instance* instance = world.at(tick.place).ec2->instances.find(stream.instance);
    if (instance == nullptr || instance->interface_id.empty())
        return count(stream.tally, Tally::Dropped, number);
    const std::size_t ways = stream.sources.size() * stream.ports.size();
    const std::vector<std::uint64_t> parts =
        share_out(number, std::vector<double>(ways, 1.0), stream.turn);
    for (std::size_t i = 0; i < ways; ++i) {
        if (parts[i] == 0) continue;
        const SourceBlock& block = stream.sources[i % stream.sources.size()];
        // One client at a time, for an hour.
        const auto hour = static_cast<std::uint64_t>(world.now.ms / hours(1).ms);
        send_from(world, tick, stream, *world.at(tick.place).ec2->instances.find(stream.instance),
                  address_of(block, hour), stream.ports[i / stream.sources.size()], parts[i]);
    }
}

}  // namespace skylens::traffic
