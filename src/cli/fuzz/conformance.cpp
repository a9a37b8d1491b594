#include "cli/fuzz/conformance.h"

#include <algorithm>

#include "base/time.h"

namespace skylens::cli {
namespace {

bool is_of_kind(aws::ShapeKind kind, const Value& value) {
    switch (kind) {
        case aws::ShapeKind::Structure:
        case aws::ShapeKind::Map:
            return value.is_object();
        case aws::ShapeKind::List:
            return value.is_array();
        case aws::ShapeKind::String:
        case aws::ShapeKind::Blob:
            return value.is_string();
        case aws::ShapeKind::Integer:
        case aws::ShapeKind::Long:
            return value.is_int();
        case aws::ShapeKind::Double:
            return value.is_number();
        case aws::ShapeKind::Boolean:
            return value.is_bool();
        case aws::ShapeKind::Timestamp:
            return value.is_number() || (value.is_string() && parse_time(value.as_string()).ok());
    }
    return false;
}

bool is_allowed(const aws::Shape& shape, const Value& value) {
    if (shape.allowed.empty() || !value.is_string()) return true;
    // The model says "Windows"; EC2's answers have always said "windows" (DescribeInstances,
    // examples).
    if (shape.name == "PlatformValues" && value.as_string() == "windows") return true;
    // The model says "RSA_2048"; ACM answers "RSA-2048" (DescribeCertificate, examples).
    if (shape.name == "KeyAlgorithm" && value.as_string().substr(0, 4) == "RSA-") return true;
    // The model says "natGateway"; EC2 answers "nat_gateway", as its filter interface-type has it
    // (DescribeNetworkInterfaces).
    if (shape.name == "NetworkInterfaceType" && value.as_string() == "nat_gateway") return true;
    // EC2 answers in lower case (create-vpc-endpoint, examples).
    if (shape.name == "State" && value.as_string() == "available") return true;
    // A new interface is "pending" (create-network-interface, examples).
    if (shape.name == "NetworkInterfaceStatus" && value.as_string() == "pending") return true;
    // An internet gateway's attachment is "available", which the model's states of attachments are
    // not (DescribeInternetGateways, examples).
    if (shape.name == "AttachmentStatus" && value.as_string() == "available") return true;
    return std::find(shape.allowed.begin(), shape.allowed.end(), value.as_str()) !=
           shape.allowed.end();
}

}  // namespace

std::string nonconformance(const aws::ServiceModel& service, aws::ShapeIndex index,
                           const Value& value, const std::string& where) {
    const aws::Shape& shape = service.shape(index);
    // Policy documents are texts in the model; the AWS CLI shows them as objects.
    const bool document = shape.kind == aws::ShapeKind::String && value.is_object();
    if (!is_of_kind(shape.kind, value) && !document)
        return where + ": not of shape " + shape.name.string() + ": " + to_json(value);
    if (!is_allowed(shape, value)) {
        return join(where, ": '", value.as_string(), "' is no ", shape.name.view());
    }
    if (shape.kind == aws::ShapeKind::Structure) {
        for (const Value::Member& member : value.members()) {
            const aws::MemberModel* model = shape.find(member.key);
            const std::string place = join(where, "/", member.key.view());
            if (model == nullptr) return place + ": no member of " + shape.name.string();
            if (member.value.is_null()) continue;
            const std::string found = nonconformance(service, model->shape, member.value, place);
            if (!found.empty()) return found;
        }
    }
    if (shape.kind == aws::ShapeKind::List || shape.kind == aws::ShapeKind::Map) {
        std::int64_t number = 0;
        for (const Value& element : value.elements()) {
            const std::string place = join(where, "/", number++);
            const std::string found = nonconformance(service, shape.element, element, place);
            if (!found.empty()) return found;
        }
        for (const Value::Member& member : value.members()) {
            const std::string place = join(where, "/", member.key.view());
            const std::string found = nonconformance(service, shape.element, member.value, place);
            if (!found.empty()) return found;
        }
    }
    return {};
}

}  // namespace skylens::cli
