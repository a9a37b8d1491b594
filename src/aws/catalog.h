// The API catalog: what the AWS service models say about each operation we implement (shapes,
// enums, ranges, required members, protocol, pagination). Generated into assets/api/ by
// tools/make_catalog.py; constant for the life of the program.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/str.h"
#include "base/value.h"

namespace skylens::aws {

using ShapeIndex = std::uint32_t;
inline constexpr ShapeIndex kNoShape = 0xffffffff;

enum class ShapeKind : std::uint8_t {
    Structure, List, Map, String, Integer, Long, Double, Boolean, Timestamp, Blob
};

struct MemberModel {
    Str name;
    Str wire;  // the name on the wire and in CloudTrail when it differs
    ShapeIndex shape = kNoShape;
    bool required = false;
    bool streaming = false;  // a body: the AWS CLI takes the path of a file
};

struct Shape {
    Str name;
    ShapeKind kind = ShapeKind::String;
    std::vector<MemberModel> members;    // structure, in the model's order
    ShapeIndex element = kNoShape;       // list and map values
    ShapeIndex key = kNoShape;           // map keys
    std::vector<Str> allowed;            // enum values
    Str pattern;                         // regular expression the whole text must match
    std::optional<double> min;
    std::optional<double> max;
    bool sensitive = false;

    [[nodiscard]] const MemberModel* find(std::string_view member) const;
};

struct PageModel {
    std::vector<Str> in;      // request members that take the token, usually one
    std::vector<Str> out;     // response members that carry it, in the same order
    Str limit;                // request member for the page size
    Str more;                 // response member that says whether there is more; empty for none
    std::vector<Str> result;  // response members that hold the items
    std::vector<Str> keep;    // response members taken from the first page
};

struct OperationModel {
    Str name;                       // "RunInstances"
    Str cli;                        // "run-instances"
    ShapeIndex input = kNoShape;
    ShapeIndex output = kNoShape;
    std::uint16_t service = 0;      // index into Catalog::services()
    std::uint16_t number = 0;       // index over all operations of the catalog
    bool read_only = false;
    Str idempotency_token;
    std::optional<PageModel> page;
    Value cli_arguments;            // how the AWS CLI customises the arguments; null for not at all
    Value cli_request;              // and the request made of them (tools/CATALOG.md)
};

struct ServiceModel {
    Str name;          // "cloudwatch": folder, scenario and batch name
    Str cli;           // "cloudwatch", "configservice", "s3api"
    Str id;            // "CloudWatch"
    Str protocol;      // ec2, query, json, rest-json, rest-xml
    Str api_version;
    Str iam_prefix;
    Str event_source;  // "monitoring.amazonaws.com"
    bool global = false;
    std::vector<OperationModel> operations;  // sorted by name
    std::vector<Shape> shapes;
    Value errors;      // {"ResourceNotFoundException": {"code", "status"}}
    Value waiters;

    [[nodiscard]] const OperationModel* find_operation(std::string_view name) const;
    [[nodiscard]] const OperationModel* find_cli_operation(std::string_view name) const;
    [[nodiscard]] const Shape& shape(ShapeIndex index) const { return shapes[index]; }
};

class Catalog {
  public:
    // The catalog built into the program.
    static const Catalog& built_in();

    [[nodiscard]] const std::vector<ServiceModel>& services() const { return services_; }
    // By name, CLI name or a usual alias ("config", "configservice"). Null when not simulated.
    [[nodiscard]] const ServiceModel* find_service(std::string_view name) const;
    [[nodiscard]] std::size_t operation_count() const { return operation_count_; }

  private:
    Catalog();
    void add(const Value& document);

    std::vector<ServiceModel> services_;  // sorted by name
    std::size_t operation_count_ = 0;
};

}  // namespace skylens::aws
