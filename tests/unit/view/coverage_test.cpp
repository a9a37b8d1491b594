#include "view/coverage.h"

#include <doctest/doctest.h>

#include "base/text.h"

using namespace skylens;

namespace {

Value names(std::initializer_list<const char*> list) {
    Value out = Value::array();
    for (const char* name : list)
        out.push(name);
    return out;
}

Value index_of(Value transcripts, Value tests = Value::object()) {
    return Value::object({{"format", "skylens.coverage-index/1"},
                          {"transcripts", std::move(transcripts)},
                          {"tests", std::move(tests)},
                          {"deviations", Value::object({{"sqs:CreateQueue", "a | b"}})},
                          {"planned", Value::object({{"sqs", names({"StartMessageMoveTask"})}})}});
}

view::Coverage measure(const Value& index) {
    auto coverage = view::measure_coverage(index);
    REQUIRE(coverage.ok());
    return std::move(coverage).value();
}

const view::OperationCoverage& operation(const view::Coverage& coverage, std::string_view service,
                                         std::string_view name) {
    for (const view::OperationCoverage& one : coverage.operations) {
        if (one.service == service && one.name == name) return one;
    }
    FAIL("no such operation");
    return coverage.operations[0];
}

const view::SystemCoverage& system_of(const view::Coverage& coverage, std::string_view id) {
    for (const view::SystemCoverage& one : coverage.systems) {
        if (one.id == id) return one;
    }
    FAIL("no such system");
    return coverage.systems[0];
}

Value queue_transcript() {
    return Value::object({{"operations", names({"sqs:CreateQueue", "sqs:SendMessage",
                                                "sqs:ReceiveMessage", "sqs:DeleteMessage"})},
                          {"rules", Value::array()}});
}

}  // namespace

TEST_CASE("coverage: operations are implemented or planned, and know their transcripts") {
    const auto coverage = measure(index_of(Value::object({{"a.txt", queue_transcript()}})));
    const view::OperationCoverage& made = operation(coverage, "sqs", "CreateQueue");
    CHECK(made.implemented);
    CHECK(made.read_only == std::optional<bool>(false));
    CHECK(made.deviations == "a | b");
    REQUIRE(made.by.tests.size() == 1);
    CHECK(made.by.tests[0] == "a.txt");
    const view::OperationCoverage& planned = operation(coverage, "sqs", "StartMessageMoveTask");
    CHECK_FALSE(planned.implemented);
    CHECK_FALSE(planned.read_only.has_value());
    CHECK(operation(coverage, "sqs", "PurgeQueue").by.tests.empty());
    // What the shipped scenario calls is known without an index.
    CHECK_FALSE(operation(coverage, "ec2", "CreateSecurityGroup").by.scenarios.empty());
    CHECK(coverage.unknown.empty());
}

TEST_CASE("coverage: a system works when all it needs is tried and something shows it") {
    using State = view::SystemState;
    const Value shown = Value::object({{"a.txt", Value::object({{"systems", names({"sqs"})}})}});
    const Value tried = Value::object({{"a.txt", queue_transcript()}});
    CHECK(system_of(measure(index_of(Value::object())), "sqs").state == State::Unproven);
    CHECK(system_of(measure(index_of(tried)), "sqs").state == State::Unproven);
    CHECK(system_of(measure(index_of(Value::object(), shown)), "sqs").state == State::Unproven);
    const auto works = measure(index_of(tried, shown));
    CHECK(system_of(works, "sqs").state == State::Works);
    CHECK(system_of(works, "sqs").untried.empty());
    // A test of one of its facts does not show the whole.
    const Value fact =
        Value::object({{"a.txt", Value::object({{"facts", names({"cloudtrail-004"})}})}});
    const Value looked = Value::object(
        {{"a.txt", Value::object({{"operations", names({"cloudtrail:LookupEvents"})}})}});
    const auto part = measure(index_of(looked, fact));
    CHECK(system_of(part, "event-history").by.tests.empty());
    // Nothing of these services exists, or only their alarm does.
    CHECK(system_of(works, "neptune").state == State::Missing);
    CHECK(system_of(works, "canary-failover").state == State::Partial);
    CHECK(system_of(works, "canary-failover").missing.size() == 2);
}

TEST_CASE("coverage: facts are proved by tests that name them; wrong names are told") {
    const Value tests = Value::object(
        {{"a_test.cpp", Value::object({{"facts", names({"cw-alarm-001", "cw-alarm-999"})},
                                       {"systems", names({"teapot"})}})}});
    const auto coverage = measure(index_of(Value::object(), tests));
    for (const view::FactCoverage& fact : coverage.facts) {
        const bool named = !fact.by.tests.empty();
        CHECK(named == (fact.id == "cw-alarm-001"));
        if (named) CHECK(fact.proved());
    }
    REQUIRE(coverage.unknown.size() == 2);
    CHECK(coverage.unknown[0] == "a_test.cpp: there is no fact 'cw-alarm-999'");
    CHECK(coverage.unknown[1] == "a_test.cpp: there is no system 'teapot'");
    const std::string summary = view::coverage_summary(coverage);
    CHECK(summary.find("wrong: a_test.cpp: there is no fact 'cw-alarm-999'") != std::string::npos);
}

TEST_CASE("coverage: the page is a table with its bars escaped, the summary fits the terminal") {
    const auto coverage = measure(index_of(Value::object({{"a.txt", queue_transcript()}})));
    const std::string page = view::parity_page(coverage);
    CHECK(page.find("| CreateQueue | writes | yes | a \\| b |\n") != std::string::npos);
    CHECK(page.find("| StartMessageMoveTask |  | planned | not simulated |\n") !=
          std::string::npos);
    CHECK(page.find("| PurgeQueue | writes | no | none known |\n") != std::string::npos);
    const std::string summary = view::coverage_summary(coverage);
    CHECK(summary.find("  planned: ") != std::string::npos);
    CHECK(summary.find("sqs:StartMessageMoveTask\n") != std::string::npos);
    for (const std::string_view line : split(summary, '\n'))
        CHECK(line.size() <= 110);
}

TEST_CASE("coverage: an index of another format is refused") {
    CHECK(view::measure_coverage(Value::object()).error().code == "InvalidCoverage");
}
