#include "aws/catalog.h"

#include <algorithm>

#include "base/assets.h"
#include "base/check.h"
#include "base/sort.h"

namespace skylens::aws {
namespace {

ShapeKind kind_of(std::string_view type) {
    static const struct {
        std::string_view type;
        ShapeKind kind;
    } kKinds[] = {
        {"structure", ShapeKind::Structure},
        {"list", ShapeKind::List},
        {"map", ShapeKind::Map},
        {"string", ShapeKind::String},
        {"integer", ShapeKind::Integer},
        {"long", ShapeKind::Long},
        {"double", ShapeKind::Double},
        {"float", ShapeKind::Double},
        {"boolean", ShapeKind::Boolean},
        {"timestamp", ShapeKind::Timestamp},
        {"blob", ShapeKind::Blob},
        {"character", ShapeKind::String},
    };
    for (const auto& row : kKinds) {
        if (row.type == type) return row.kind;
    }
    SKYLENS_CHECK(!"a shape type the catalog does not know");
    return ShapeKind::String;
}

using ShapeNames = std::map<std::string_view, ShapeIndex>;

ShapeIndex index_of(const ShapeNames& names, const Value& name) {
    if (!name.is_string()) return kNoShape;
    const auto found = names.find(name.as_string());
    SKYLENS_CHECK(found != names.end());
    return found->second;
}

Shape read_shape(const Str& name, const Value& json, const ShapeNames& names) {
    Shape shape;
    shape.name = name;
    shape.kind = kind_of(json["type"].as_string());
    shape.sensitive = json["sensitive"].as_bool();
    shape.pattern = json["pattern"].as_str();
    if (json.contains("min")) shape.min = json["min"].as_double();
    if (json.contains("max")) shape.max = json["max"].as_double();
    for (const Value& value : json["enum"].elements())
        shape.allowed.push_back(value.as_str());
    if (shape.kind == ShapeKind::List) shape.element = index_of(names, json["member"]);
    if (shape.kind == ShapeKind::Map) {
        shape.key = index_of(names, json["key"]);
        shape.element = index_of(names, json["value"]);
    }
    for (const Value::Member& member : json["members"].members()) {
        shape.members.push_back({member.key, member.value["wire"].as_str(),
                                 index_of(names, member.value["shape"]), false,
                                 member.value["streaming"].as_bool()});
    }
    for (const Value& required : json["required"].elements()) {
        for (MemberModel& member : shape.members) {
            if (member.name == required.as_string()) member.required = true;
        }
    }
    return shape;
}

std::vector<Str> text_list(const Value& value) {
    std::vector<Str> list;
    for (const Value& element : value.elements())
        list.push_back(element.as_str());
    if (value.is_string()) list.push_back(value.as_str());
    return list;
}

OperationModel read_operation(const Str& name, const Value& json, const ShapeNames& names) {
    OperationModel operation;
    operation.name = name;
    operation.cli = json["cli"].as_str();
    operation.input = index_of(names, json["input"]);
    operation.output = index_of(names, json["output"]);
    operation.read_only = json["readOnly"].as_bool();
    operation.idempotency_token = json["idempotencyToken"].as_str();
    operation.cli_arguments = json["cliArguments"];
    operation.cli_request = json["cliRequest"];
    const Value& page = json["page"];
    if (page.is_object()) {
        operation.page =
            PageModel{text_list(page["in"]), text_list(page["out"]),    page["limit"].as_str(),
                      page["more"].as_str(), text_list(page["result"]), text_list(page["keep"])};
    }
    return operation;
}

}  // namespace

const MemberModel* Shape::find(std::string_view member) const {
    for (const MemberModel& candidate : members) {
        if (candidate.name == member) return &candidate;
    }
    return nullptr;
}

const OperationModel* ServiceModel::find_operation(std::string_view wanted) const {
    const auto found =
        std::lower_bound(operations.begin(), operations.end(), wanted,
                         [](const OperationModel& a, std::string_view b) { return a.name < b; });
    return found != operations.end() && found->name == wanted ? &*found : nullptr;
}

const OperationModel* ServiceModel::find_cli_operation(std::string_view wanted) const {
    for (const OperationModel& operation : operations) {
        if (operation.cli == wanted) return &operation;
    }
    return nullptr;
}

const Catalog& Catalog::built_in() {
    static const Catalog kCatalog;
    return kCatalog;
}

Catalog::Catalog() {
    constexpr std::string_view kFolder = "assets/api/";
    for (const Asset& asset : all_assets()) {
        if (asset.name.substr(0, kFolder.size()) != kFolder) continue;
        const auto document = parse_json(asset.bytes);
        SKYLENS_CHECK(document.ok());
        add(document.value());
    }
    sort_stably(services_,
                [](const ServiceModel& a, const ServiceModel& b) { return a.name < b.name; });
    std::uint16_t number = 0;
    for (std::size_t s = 0; s < services_.size(); ++s) {
        for (OperationModel& operation : services_[s].operations) {
            operation.service = static_cast<std::uint16_t>(s);
            operation.number = number++;
        }
    }
    operation_count_ = number;
}

void Catalog::add(const Value& document) {
    if (document["format"].as_string() != "skylens.catalog/1") return;
    ServiceModel service;
    service.name = document["service"].as_str();
    service.cli = document["cli"].as_str();
    service.id = document["serviceId"].as_str();
    service.protocol = document["protocol"].as_str();
    service.api_version = document["apiVersion"].as_str();
    service.iam_prefix = document["iamPrefix"].as_str();
    service.event_source = document["eventSource"].as_str();
    service.global = document["global"].as_bool();
    service.errors = document["errors"];
    service.waiters = document["waiters"];
    ShapeNames names;
    ShapeIndex next = 0;
    for (const Value::Member& shape : document["shapes"].members())
        names.emplace(shape.key.view(), next++);
    for (const Value::Member& shape : document["shapes"].members()) {
        service.shapes.push_back(read_shape(shape.key, shape.value, names));
    }
    for (const Value::Member& operation : document["operations"].members()) {
        service.operations.push_back(read_operation(operation.key, operation.value, names));
    }
    sort_stably(service.operations,
                [](const OperationModel& a, const OperationModel& b) { return a.name < b.name; });
    services_.push_back(std::move(service));
}

const ServiceModel* Catalog::find_service(std::string_view wanted) const {
    if (wanted == "monitoring") wanted = "cloudwatch";
    for (const ServiceModel& service : services_) {
        if (service.name == wanted || service.cli == wanted) return &service;
    }
    return nullptr;
}

}  // namespace skylens::aws
