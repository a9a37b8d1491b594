// Network interfaces. Only primary interfaces of instances are simulated.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/tags.h"

namespace skylens::ec2 {

struct NetworkInterface {
    Str id;
    Str instance_id;
    Str subnet_id;
    Str vpc_id;
    Str attachment_id;
    Str description;
    SimTime attached;
    std::uint32_t private_ip = 0;
    std::uint32_t public_ip = 0;    // 0: none
    bool auto_public_ip = false;    // gets a public address at every start
    bool delete_on_termination = true;
    bool source_dest_check = true;
    Str mac;
    std::vector<Str> group_ids;
    Tags tags;

    auto fields() const {
        return std::tie(id, instance_id, subnet_id, vpc_id, attachment_id, description, attached,
                        private_ip, public_ip, auto_public_ip, delete_on_termination,
                        source_dest_check, mac, group_ids, tags);
    }
};

}  // namespace skylens::ec2
