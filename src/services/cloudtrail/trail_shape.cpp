#include "services/cloudtrail/trail_shape.h"

#include "base/text.h"
#include "base/time.h"
#include "services/cloudtrail/state.h"
#include "services/iam/iam.h"

namespace skylens::cloudtrail {
namespace {

constexpr const char kHidden[] = "HIDDEN_DUE_TO_SECURITY_REASONS";
constexpr const char kHiddenByEc2[] = "<sensitiveDataRemoved>";

// EC2's wire names are already lowerCamel; elsewhere the first letter is lowered.
Str trail_name(const aws::ServiceModel& service, const aws::MemberModel& member) {
    if (service.protocol == "ec2" && member.wire == "return") return "_return";
    if (service.protocol == "ec2" && !member.wire.empty()) return member.wire;
    return Str(lower_first(member.name));
}

// This one list of EC2 stands under "item", the others under "items".
Value with_item(const Value& list) {
    return list.empty() ? list : Value::object({{"item", list["items"]}});
}

Value trail_time(const aws::ServiceModel& service, const Value& value) {
    const auto time = parse_time(value.as_string());
    if (!time.ok()) return value;
    if (service.protocol == "ec2") return Value(time.value().ms);
    // As IAM: "Apr 11, 2016 5:23:50 PM" ("Log API calls … using AWS CloudTrail", ELB guide).
    const bool as_iam = service.name == "iam" || service.name == "sts" || service.name == "kms" ||
                        service.name == "elbv2";
    if (as_iam) {
        return iam::trail_date(time.value(), service.name == "sts" || service.name == "kms");
    }
    return value;
}

}  // namespace

Value trail_value(const aws::ServiceModel& service, aws::ShapeIndex index, const Value& value) {
    const aws::Shape& shape = service.shape(index);
    if (shape.sensitive && !value.is_null()) {
        return service.protocol == "ec2" ? Value(kHiddenByEc2) : Value(kHidden);
    }
    switch (shape.kind) {
        case aws::ShapeKind::Structure: {
            Value out = Value::object();
            out.reserve(static_cast<std::uint32_t>(value.size()));
            for (const Value::Member& member : value.members()) {
                const aws::MemberModel* model = shape.find(member.key);
                if (model == nullptr) continue;
                Value shaped = trail_value(service, model->shape, member.value);
                if (model->wire == "privateIpAddressesSet") shaped = with_item(shaped);
                out.append(trail_name(service, *model), std::move(shaped));
            }
            return out;
        }
        case aws::ShapeKind::List: {
            Value list = Value::array();
            for (const Value& element : value.elements()) {
                list.push(trail_value(service, shape.element, element));
            }
            if (service.protocol != "ec2") return list;
            return list.empty() ? Value::object() : Value::object({{"items", list}});
        }
        case aws::ShapeKind::Map: {
            Value out = Value::object();
            out.reserve(static_cast<std::uint32_t>(value.size()));
            for (const Value::Member& entry : value.members())
                out.append(entry.key, trail_value(service, shape.element, entry.value));
            return out;
        }
        case aws::ShapeKind::Timestamp:
            return trail_time(service, value);
        default:
            return value;
    }
}

}  // namespace skylens::cloudtrail
