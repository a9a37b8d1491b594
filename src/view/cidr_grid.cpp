#include "view/cidr_grid.h"

#include "base/cidr.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_cidrs.h"

namespace skylens::view {
namespace {

CidrCase decide(const Str& present, const Str& added) {
    ec2::State state;
    ec2::Vpc vpc;
    vpc.id = "vpc-0";
    vpc.cidr = present;
    const auto block = parse_ipv4_cidr(added);
    const Status answer = ec2::check_association(state, vpc, *block);
    if (answer.ok()) return {true, {}, {}};
    return {false, Str(answer.error().code), Str(answer.error().message)};
}

}  // namespace

CidrGrid cidr_grid() {
    CidrGrid grid;
    grid.present = {"10.1.0.0/16",   "172.20.0.0/16", "192.168.0.0/20",
                    "198.19.0.0/20", "100.64.0.0/16", "203.0.113.0/24"};
    grid.added = {"10.0.0.0/16",   "10.2.0.0/16",      "172.16.0.0/16",
                  "172.31.0.0/16", "192.168.128.0/20", "198.19.128.0/20",
                  "100.65.0.0/16", "11.0.0.0/16",      "169.254.0.0/16"};
    for (const Str& present : grid.present) {
        grid.cases.emplace_back();
        for (const Str& added : grid.added)
            grid.cases.back().push_back(decide(present, added));
    }
    return grid;
}

}  // namespace skylens::view
