// The resource types that Config records here: one file each in resource_types/, one line each in
// resource_types.inc. A type is described from what its service's own Describe, List and Get
// operations answer, as AWS Config does it, so nothing here depends on a service's insides.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "services/config/state.h"

namespace skylens::config {

// What an item says about a resource now.
struct Description {
    Str id;
    Str name;
    Str arn;
    Str zone = "Not Applicable";
    std::optional<SimTime> created;
    Value configuration = Value::object();
    Value supplementary = Value::object();
    Value relationships = Value::array();
    Value tags = Value::object();
};

struct ResourceType {
    const char* name = nullptr;  // "AWS::EC2::SecurityGroup"
    bool global = false;         // IAM: recorded only where global types are asked for
    const char* service = nullptr;
    const char* list_operation = nullptr;  // simulated only when this operation is
    // From the id that the service tells changes with to the resource id; null: they are the same.
    Str (*id_of)(const aws::World& world, aws::Place place, const Str& told) = nullptr;
    // Every resource of the type in a place, in a fixed order.
    std::vector<Description> (*all)(const aws::World& world, aws::Place place) = nullptr;
    // One; empty when there is none (any more).
    std::optional<Description> (*one)(const aws::World& world, aws::Place place,
                                      const Str& id) = nullptr;
};

// The types whose services are simulated, sorted by name.
const std::vector<const ResourceType*>& resource_types();
// Null for a type that is not simulated.
const ResourceType* find_resource_type(std::string_view name);

// ---- for the files in resource_types/ ----

// The answer of a read-only operation, without a record and without asking IAM (Config's
// service-linked role may read everything). Null on an error.
Value read(const aws::World& world, aws::Place place, std::string_view service,
           std::string_view operation, const Value& params);

// All pages of a listing: the elements of `list_member`, followed by `token_out` into `token_in`.
std::vector<Value> read_all(const aws::World& world, aws::Place place, std::string_view service,
                            std::string_view operation, Value params, std::string_view list_member,
                            const Str& token_out, const Str& token_in);

// Types whose resources one operation lists whole, with NextToken: each element described, and the
// one with that id.
struct Listing {
    const char* service;
    const char* operation;
    const char* member;
    Description (*describe)(const Value& element);
};
std::vector<Description> describe_all(const aws::World& world, aws::Place place,
                                      const Listing& listing);
std::optional<Description> describe_one(const aws::World& world, aws::Place place,
                                        const Listing& listing, const Str& id);

// AWS Config writes member names with a small first letter, and times as
// "2026-01-05T09:00:00.000Z".
Value in_config_style(const Value& value);
// One time in that style; the answer's "2026-01-05T09:00:00+00:00".
Str config_time(SimTime t);
std::optional<SimTime> time_of(const Value& value);

// [{"Key", "Value"}] as {"key": "value"}.
Value tags_map(const Value& list);

// {"resourceType", "resourceId", "relationshipName"}
Value relationship(std::string_view type, const Value& id, std::string_view name);
// Adds it unless the id is missing or it is there already.
void relate(Description& description, std::string_view type, const Value& id,
            std::string_view name);

}  // namespace skylens::config

// In resource_types/<type>.cpp.
#define SKYLENS_DEFINE_RESOURCE_TYPE(Name)                    \
    extern const ::skylens::config::ResourceType kType##Name; \
    const ::skylens::config::ResourceType kType##Name
