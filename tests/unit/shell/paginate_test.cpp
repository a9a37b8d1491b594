#include "shell/paginate.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace skylens;

namespace {

// Seven users in pages of what is asked for, 3 at most.
class Users {
  public:
    Result<Value> call(const Value& params) {
        ++calls;
        std::int64_t from = 0;
        if (params.contains("Marker")) from = params["Marker"].as_string()[1] - '0';
        const std::int64_t size = params.contains("MaxItems") ? params["MaxItems"].as_int() : 3;
        Value users = Value::array();
        for (std::int64_t i = from; i < 7 && i < from + size; ++i)
            users.push(i);
        const bool more = from + size < 7;
        Value page =
            Value::object({{"Users", users}, {"IsTruncated", more}, {"Owner", "me"}, {"Other", 1}});
        if (more) page.set("Marker", join("m", from + size));
        return page;
    }
    int calls = 0;
};

aws::OperationModel list_users() {
    aws::OperationModel operation;
    operation.name = "ListUsers";
    operation.page = aws::PageModel{{"Marker"},    {"Marker"}, "MaxItems",
                                    "IsTruncated", {"Users"},  {"Owner", "Absent"}};
    return operation;
}

std::string listed(Users& users, const shell::PageRequest& request) {
    const auto result =
        shell::call_all_pages(list_users(), Value::object(), request,
                              [&users](const Value& params) { return users.call(params); });
    return result.ok() ? to_json(result.value()) : result.error().message;
}

std::string token(std::string_view json) { return base64_encode(json); }

}  // namespace

TEST_CASE("pages: all of them, with what is kept of the first") {
    Users users;
    CHECK(listed(users, {}) == R"({"Users":[0,1,2,3,4,5,6],"Owner":"me","Absent":null})");
    CHECK(users.calls == 3);
}

TEST_CASE("pages: cut in a page, at its end, and gone on from there") {
    Users users;
    shell::PageRequest request;
    request.max_items = 2;
    CHECK(listed(users, request) == R"({"Users":[0,1],"Owner":"me","Absent":null,"NextToken":")" +
                                        token(R"({"Marker": null, "boto_truncate_amount": 2})") +
                                        "\"}");
    request.starting_token = token(R"({"Marker": null, "boto_truncate_amount": 2})");
    CHECK(listed(users, request) == R"({"Users":[2,3],"Owner":"me","Absent":null,"NextToken":")" +
                                        token(R"({"Marker": "m3", "boto_truncate_amount": 1})") +
                                        "\"}");
    request.starting_token = token(R"({"Marker": "m3", "boto_truncate_amount": 1})");
    request.max_items = 2;
    CHECK(listed(users, request) == R"({"Users":[4,5],"Owner":"me","Absent":null,"NextToken":")" +
                                        token(R"({"Marker": "m6"})") + "\"}");
    request.starting_token = token(R"({"Marker": "m6"})");
    CHECK(listed(users, request) == R"({"Users":[6],"Owner":"me","Absent":null})");
}

TEST_CASE("pages: page sizes and service tokens are passed on") {
    Users users;
    shell::PageRequest request;
    request.page_size = 1;
    request.max_items = 3;
    listed(users, request);
    CHECK(users.calls == 3);
    request = {};
    request.starting_token = "m5";
    CHECK(listed(users, request) == R"({"Users":[5,6],"Owner":"me","Absent":null})");
    request.starting_token = token(R"({"Nobody": "x"})");
    CHECK(listed(users, request).find("Bad starting token: ") == 0);
}

TEST_CASE("pages: a service that repeats its token is not followed for ever") {
    const auto result = shell::call_all_pages(list_users(), Value::object(), {}, [](const Value&) {
        return Result<Value>(
            Value::object({{"Users", Value::array({1})}, {"IsTruncated", true}, {"Marker", "m"}}));
    });
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().message.find("The same next token was received twice") !=
          std::string::npos);
}
