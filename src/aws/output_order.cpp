#include "aws/output_order.h"

namespace skylens::aws {
namespace {

// botocore decodes members of this shape wherever they stand.
constexpr std::string_view kPolicyDocument = "policyDocumentType";

Value ordered(const ServiceModel& service, ShapeIndex index, const Value& value);

Value ordered_structure(const ServiceModel& service, const Shape& shape, const Value& value) {
    Value out = Value::object();
    for (const MemberModel& member : shape.members) {
        const Value* given = value.find(member.name);
        if (given != nullptr) out.set(member.name, ordered(service, member.shape, *given));
    }
    if (out.size() == value.size()) return out;
    for (const Value::Member& member : value.members()) {
        if (!out.contains(member.key)) out.set(member.key, member.value);
    }
    return out;
}

Value ordered(const ServiceModel& service, ShapeIndex index, const Value& value) {
    const Shape& shape = service.shape(index);
    switch (shape.kind) {
        case ShapeKind::Structure:
            return value.is_object() ? ordered_structure(service, shape, value) : value;
        case ShapeKind::List: {
            Value out = Value::array();
            for (const Value& element : value.elements())
                out.push(ordered(service, shape.element, element));
            return value.is_array() ? out : value;
        }
        case ShapeKind::Map: {
            Value out = Value::object();
            for (const Value::Member& entry : value.members()) {
                out.set(entry.key, ordered(service, shape.element, entry.value));
            }
            return value.is_object() ? out : value;
        }
        case ShapeKind::String: {
            if (shape.name != kPolicyDocument) return value;
            auto document = parse_json(value.as_string());
            return document.ok() ? std::move(document).value() : value;
        }
        case ShapeKind::Double:
            return value.is_int() ? Value(value.as_double()) : value;
        default:
            return value;
    }
}

}  // namespace

Value in_output_order(const ServiceModel& service, const OperationModel& operation,
                      const Value& result) {
    if (operation.output == kNoShape || !result.is_object()) return result;
    return ordered(service, operation.output, result);
}

}  // namespace skylens::aws
