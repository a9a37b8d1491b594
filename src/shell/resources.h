// Which resources a world holds, asked from the services' own listings: for completion and for the
// difference of two worlds. Only what is simulated is asked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aws/world.h"

namespace skylens::shell {

// One listing of a service: which operation gives the resources and where they stand in its answer.
struct ResourceListing {
    std::string_view type;  // "ec2 instance"
    std::string_view service;
    std::string_view operation;
    std::string_view path;       // lists on the way to the resources: "Reservations.Instances"
    std::string_view id;         // member that names a resource
    bool global = false;         // the same in every Region
    std::string_view arguments;  // input members that take such an id, between blanks
};

const std::vector<ResourceListing>& resource_listings();

struct FoundResource {
    const ResourceListing* listing = nullptr;
    aws::Place place;
    Str id;
    Value description;
};

// Every resource of that listing in that place; none when the operation is not simulated.
std::vector<FoundResource> find_resources(const aws::World& world, aws::Place place,
                                          const ResourceListing& listing);

// Everything in every account and Region, in the order of places and listings.
std::vector<FoundResource> find_all_resources(const aws::World& world);

}  // namespace skylens::shell
