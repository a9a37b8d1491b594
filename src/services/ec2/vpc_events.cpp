#include "services/ec2/vpc_events.h"

#include "services/config/config.h"
#include "services/ec2/elastic_ips.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/nat_gateways.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

struct Change {
    Str subject;
    std::string_view from;
    std::string_view to;
};

sim::EffectId write_down(aws::World& world, aws::Place place, const Change& change,
                         sim::EffectId cause) {
    return world.add_effect(aws::EffectKind::StateChange, place, change.subject, cause,
                            Value::object({{"from", change.from}, {"to", change.to}}));
}

void on_block(aws::World& world, aws::Place place, const sim::PendingEvent& event) {
    for (Vpc& vpc : world.at(place).ec2->vpcs) {
        for (std::size_t i = 0; i < vpc.secondary.size(); ++i) {
            VpcCidr& block = vpc.secondary[i];
            if (block.association_id != event.subject) continue;
            const Str id = vpc.id;
            const bool going = block.state == CidrState::Disassociating;
            const sim::EffectId effect =
                write_down(world, place,
                           {event.subject, going ? "disassociating" : "associating",
                            going ? "disassociated" : "associated"},
                           event.cause);
            if (going) {
                vpc.secondary.erase(vpc.secondary.begin() + static_cast<std::ptrdiff_t>(i));
            } else {
                block.state = CidrState::Associated;
            }
            config::resources_changed(world, place, {{"AWS::EC2::VPC", id}}, effect);
            return;
        }
    }
}

void on_vpc(aws::World& world, aws::Place place, const sim::PendingEvent& event) {
    Vpc* vpc = world.at(place).ec2->vpcs.find(event.subject);
    if (vpc == nullptr || vpc->available) return;
    vpc->available = true;
    write_down(world, place, {event.subject, "pending", "available"}, event.cause);
}

}  // namespace

void on_vpc_state(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    const std::string_view subject = event.subject;
    if (subject.substr(0, 4) == "nat-") return on_nat_gateway(world, place, event);
    if (subject.substr(0, 9) == "vpc-cidr-") return on_block(world, place, event);
    on_vpc(world, place, event);
}

void expect_vpc_state(aws::World& world, aws::Place place, const Str& id, aws::Delay delay,
                      sim::EffectId cause) {
    const Duration wait = world.delay_of(delay, world.new_number("vpc-delay"));
    world.schedule(aws::EventKind::VpcState, place, world.now + wait, id, cause);
}

}  // namespace skylens::ec2
