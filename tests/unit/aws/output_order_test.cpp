#include "aws/output_order.h"

#include <doctest/doctest.h>

using namespace skylens;

namespace {

std::string ordered(std::string_view service_name, std::string_view operation_name,
                    std::string_view json) {
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service(service_name);
    REQUIRE(service != nullptr);
    const aws::OperationModel* operation = service->find_operation(operation_name);
    REQUIRE(operation != nullptr);
    return to_json(aws::in_output_order(*service, *operation, parse_json(json).value()));
}

}  // namespace

TEST_CASE("output order: members stand in the model's order, at every depth") {
    CHECK(ordered("ec2", "DescribeInstances",
                  R"({"NextToken":"t","Reservations":[{"OwnerId":"1","ReservationId":"r",)"
                  R"("Instances":[{"State":{"Name":"running","Code":16},"InstanceId":"i"}]}]})") ==
          R"({"NextToken":"t","Reservations":[{"ReservationId":"r","OwnerId":"1",)"
          R"("Instances":[{"InstanceId":"i","State":{"Code":16,"Name":"running"}}]}]})");
    CHECK(ordered("cloudtrail", "LookupEvents", R"({"Unknown":1,"NextToken":"t","Events":[]})") ==
          R"({"Events":[],"NextToken":"t","Unknown":1})");
}

TEST_CASE("output order: IAM's policy documents become objects") {
    CHECK(
        ordered(
            "iam", "GetUserPolicy",
            R"({"PolicyDocument":"{\"Version\":\"2012-10-17\"}",)"
            R"("PolicyName":"p","UserName":"u"})") ==
        R"({"UserName":"u","PolicyName":"p","PolicyDocument":{"Version":"2012-10-17"}})");
    CHECK(ordered("iam", "GetUserPolicy", R"({"PolicyDocument":"not JSON"})") ==
          R"({"PolicyDocument":"not JSON"})");
}

TEST_CASE("output order: values of another type than the model's stay as they are") {
    CHECK(ordered("ec2", "DescribeInstances", R"({"Reservations":"x"})") ==
          R"({"Reservations":"x"})");
    CHECK(ordered("ec2", "DescribeInstances", "[]") == "[]");
}
