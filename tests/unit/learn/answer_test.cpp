// Answers to a task's fields, as people write them.
#include <doctest/doctest.h>

#include "learn/grade.h"

using namespace skylens;

namespace {

// Whether the answer is right when the condition on the field asks for `expected`.
bool right(const Value& expected, const char* given) {
    Value answer = expected;
    answer.set("field", "x");
    std::vector<events::Pattern> patterns;
    const learn::FieldIds fields = {"x"};
    const auto condition =
        learn::parse_condition(Value::object({{"answer", answer}}), "", patterns, &fields);
    REQUIRE(condition.ok());
    const learn::Scenario scenario;
    learn::DirectorState state;
    state.answers["t/x"] = Value(given);
    const aws::World world = new_world({});
    return learn::holds(scenario, state, world, condition.value(), "t") >= 1.0;
}

}  // namespace

TEST_CASE("answer: text apart from case and blanks") {
    const Value dana = Value::object({{"equals", "dana"}});
    CHECK(right(dana, " Dana "));
    CHECK_FALSE(right(dana, "dan"));
    const Value three = Value::object({{"equals", 3}});
    CHECK(right(three, "3"));
    CHECK_FALSE(right(three, "33"));
}

TEST_CASE("answer: a time in full or of the day") {
    const Value near = Value::object({{"near", "2026-03-03T09:05:00Z"}, {"within", "PT1M"}});
    for (const char* given :
         {"2026-03-03T09:05:00Z", "2026-03-03T09:04:00Z", "09:05", "9:05", "09:05:59", " 09:06 "}) {
        CAPTURE(given);
        CHECK(right(near, given));
    }
    for (const char* given : {"2026-03-02T09:05:00Z", "09:07", "9:5", "21:05", "soon", "", ":",
                              "25:05", "09:05 UTC", "905"}) {
        CAPTURE(given);
        CHECK_FALSE(right(near, given));
    }
}
