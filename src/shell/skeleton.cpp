#include <algorithm>

#include "shell/operation_request.h"

namespace skylens::shell {
namespace {

class Skeleton {
  public:
    explicit Skeleton(const aws::ServiceModel& service) : service_(service) {}

    Value of(aws::ShapeIndex index) {
        const aws::Shape& shape = service_.shape(index);
        if (std::count(open_.begin(), open_.end(), index) > 0 &&
            shape.kind == aws::ShapeKind::Structure) {
            return Value::object();
        }
        open_.push_back(index);
        Value value = example(shape);
        open_.pop_back();
        return value;
    }

  private:
    Value example(const aws::Shape& shape) {
        switch (shape.kind) {
            case aws::ShapeKind::Structure: {
                Value object = Value::object();
                for (const aws::MemberModel& member : shape.members)
                    object.set(member.name, of(member.shape));
                return object;
            }
            case aws::ShapeKind::List:
                return Value::array({of(shape.element)});
            case aws::ShapeKind::Map:
                return Value::object({{"KeyName", of(shape.element)}});
            case aws::ShapeKind::String:
                return shape.allowed.empty() ? Value("") : Value(shape.allowed[0]);
            case aws::ShapeKind::Integer:
            case aws::ShapeKind::Long:
                return Value(0);
            case aws::ShapeKind::Double:
                return Value(0.0);
            case aws::ShapeKind::Boolean:
                return Value(true);
            case aws::ShapeKind::Timestamp:
                return Value("1970-01-01T00:00:00");
            case aws::ShapeKind::Blob:
                return Value();
        }
        return Value();
    }

    const aws::ServiceModel& service_;
    std::vector<aws::ShapeIndex> open_;
};

}  // namespace

Value input_skeleton(const aws::ServiceModel& service, const aws::OperationModel& operation) {
    if (operation.input == aws::kNoShape) return Value::object();
    return Skeleton(service).of(operation.input);
}

}  // namespace skylens::shell
