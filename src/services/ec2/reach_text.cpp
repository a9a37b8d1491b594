#include "services/ec2/reach_text.h"

#include "base/cidr.h"
#include "base/text.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

Result<std::uint32_t> read_side(const aws::World& world, aws::Place place, std::string_view text,
                                Str& card) {
    if (text.substr(0, 2) == "i-") {
        card = interface_of_instance(world, place, text);
        if (!card.empty()) return std::uint32_t{0};
        return Failure{"InvalidSide",
                       join("no instance '", text, "' with a network interface here")};
    }
    if (text.substr(0, 4) == "eni-") {
        card = Str(text);
        if (world.at(place).ec2->network_interfaces.contains(text)) return std::uint32_t{0};
        return Failure{"InvalidSide", join("no network interface '", text, "' here")};
    }
    const auto address = parse_ipv4(text);
    if (address) return *address;
    return Failure{"InvalidSide",
                 join("'", text, "' is no instance, network interface or IPv4 address")};
}

Status read_port(std::string_view text, Flow& flow) {
    const std::size_t slash = text.find('/');
    const std::string_view protocol = text.substr(0, slash);
    const std::string_view port =
        slash == std::string_view::npos ? std::string_view() : text.substr(slash + 1);
    if (protocol == "icmp" && port.empty()) {
        flow.protocol = kIcmp;
        flow.source_port = 0;
        flow.destination_port = 8;  // echo request
        return Ok{};
    }
    const bool named = protocol == "tcp" || protocol == "udp";
    if (!named || !is_digits(port) || port.size() > 5) {
        return Failure{"InvalidPort", join("'", text, "' is not tcp/PORT, udp/PORT or icmp")};
    }
    const int number = std::stoi(std::string(port));
    if (number > 65535) return Failure{"InvalidPort", join("there is no port ", port)};
    flow.protocol = protocol == "tcp" ? kTcp : kUdp;
    flow.destination_port = static_cast<std::uint16_t>(number);
    return Ok{};
}

std::string_view noun(Gate gate) {
    switch (gate) {
        case Gate::SecurityGroup:
            return "security group";
        case Gate::NetworkAcl:
            return "network ACL";
        case Gate::RouteTable:
            return "route table";
        case Gate::InternetGateway:
            return "internet gateway";
        case Gate::PublicAddress:
            return "public address";
        case Gate::NatGateway:
            return "NAT gateway";
        case Gate::Peering:
            return "peering connection";
        case Gate::Endpoint:
            return "gateway endpoint";
        case Gate::Destination:
            return "destination";
        case Gate::NotSimulated:
            return "forwarding interface";
    }
    return {};
}

std::string filter_sentence(const Step& step) {
    const bool group = step.gate == Gate::SecurityGroup;
    const std::string_view direction = step.egress ? "outbound" : "inbound";
    const std::string head = join(noun(step.gate), " ", step.id.view());
    if (group && step.rule.empty())
        return join(head, " has no ", direction, " rule that allows it");
    return join(head, step.allow ? " allows it: " : " denies it: ", direction, " rule ",
                step.rule.view());
}

std::string way_sentence(const Step& step) {
    const std::string head = join(noun(step.gate), " ", step.id.view());
    if (step.allow) return join(head, ": route ", step.rule.view());
    if (step.rule.empty()) return join(head, " has no route to ", ipv4_text(step.destination));
    if (!step.reply) return join(head, ": the route ", step.rule.view(), " is a blackhole");
    return join(head, ": the route ", step.rule.view(),
                " does not lead the answer back the way the packet came");
}

}  // namespace

Result<Flow> read_flow(const aws::World& world, aws::Place place, std::string_view source,
                       std::string_view destination, std::string_view port) {
    Flow flow;
    SKYLENS_TRY(flow.source, read_side(world, place, source, flow.source_interface));
    SKYLENS_TRY(flow.destination, read_side(world, place, destination, flow.destination_interface));
    SKYLENS_TRY_OK(read_port(port, flow));
    return flow;
}

std::string step_sentence(const Step& step) {
    std::string text;
    switch (step.gate) {
        case Gate::SecurityGroup:
        case Gate::NetworkAcl:
            text = filter_sentence(step);
            break;
        case Gate::RouteTable:
            text = way_sentence(step);
            break;
        case Gate::PublicAddress:
            text = join("the network interface ", step.id.view(), " has no public address");
            break;
        case Gate::InternetGateway:
            text = step.allow ? join("internet gateway ", step.id.view())
                              : join("no internet gateway is attached to ", step.id.view());
            break;
        case Gate::Destination:
            text = join("nobody has the address ", ipv4_text(step.destination));
            break;
        case Gate::NotSimulated:
            text = join("what ", step.id.view(), " forwards is not simulated");
            break;
        default:
            text = join(noun(step.gate), " ", step.id.view(),
                        step.allow ? "" : " does not work (yet)");
    }
    return step.reply ? join("answer: ", text) : text;
}

Value reach_value(const Reach& reach) {
    Value steps = Value::array();
    for (const Step& step : reach.steps) {
        steps.push(Value::object({{"Gate", gate_name(step.gate)},
                                  {"Id", step.id},
                                  {"Rule", step.rule},
                                  {"Direction", step.egress ? "outbound" : "inbound"},
                                  {"Reply", step.reply},
                                  {"Allow", step.allow},
                                  {"Interface", step.interface_id},
                                  {"Subnet", step.subnet_id},
                                  {"Text", step_sentence(step)},
                                  {"TextKey", step.text_key()}}));
    }
    Value records = Value::array();
    for (const Sight& sight : reach.sights) {
        records.push(Value::object({{"Interface", sight.interface_id},
                                    {"Direction", sight.egress ? "egress" : "ingress"},
                                    {"Source", ipv4_text(sight.source)},
                                    {"Destination", ipv4_text(sight.destination)},
                                    {"SourcePort", std::int64_t{sight.source_port}},
                                    {"DestinationPort", std::int64_t{sight.destination_port}},
                                    {"Action", sight.accept ? "ACCEPT" : "REJECT"}}));
    }
    Value value = Value::object(
        {{"Arrives", reach.arrives}, {"Answered", reach.answered}, {"Works", reach.works()}});
    const Step* decider = reach.decider();
    if (decider != nullptr) value.set("Decider", step_sentence(*decider));
    return value.set("Steps", std::move(steps)).set("FlowRecords", std::move(records));
}

std::string reach_text(const Reach& reach) {
    std::string text = reach.works()   ? "works\n"
                       : reach.arrives ? "arrives, but the answer does not come back\n"
                                       : "does not arrive\n";
    for (const Step& step : reach.steps) {
        text += join(step.allow ? "  ok    " : "  STOP  ", step_sentence(step), "\n");
    }
    for (const Sight& sight : reach.sights) {
        text +=
            join("  flow  ", sight.interface_id.view(), " ", sight.egress ? "egress " : "ingress ",
                 ipv4_text(sight.source), ":", std::int64_t{sight.source_port}, " -> ",
                 ipv4_text(sight.destination), ":", std::int64_t{sight.destination_port}, " ",
                 sight.accept ? "ACCEPT" : "REJECT", "\n");
    }
    return text;
}

}  // namespace skylens::ec2
