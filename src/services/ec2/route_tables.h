// Route tables: reading and showing them.
#pragma once

#include "aws/operation.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of DescribeRouteTables.
Value route_table_value(const aws::World& world, aws::Place place, const RouteTable& table);

struct TableAssociation {
    RouteTable* table = nullptr;
    std::size_t index = 0;  // in table->associations
};
// Refuses malformed, then unknown ids.
Result<TableAssociation> find_table_association(State& state, const Str& id);
// The table's id; empty for an unknown association.
Str table_of_association(const State& state, const Str& id);

// The destination of a route call: a CIDR block in canonical form ("we modify the specified CIDR
// block to its canonical form") or a prefix list. Refuses MissingParameter, InvalidParameterValue,
// InvalidPrefixListID.NotFound, NotSimulated (IPv6).
Result<Str> read_destination(const aws::Params& params);
// The one target of a route call, which must exist and belong to the table's VPC.
Result<Str> read_target(const aws::ReadCall& call, const aws::Params& params,
                        const RouteTable& table);
// Refuses destinations within the VPC, which are the local route's.
Status check_destination(const State& state, const RouteTable& table, const Str& destination,
                         const Str& target);
// InvalidRoute.NotFound when there is none.
Result<Route*> named_route(RouteTable& table, const Str& destination);

}  // namespace skylens::ec2
