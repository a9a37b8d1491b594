#include "learn/session_report.h"

#include <doctest/doctest.h>

#include "learn/grade_text.h"
#include "learn/quiz.h"

using namespace skylens;

namespace {

learn::Session open_ssh() {
    auto session = learn::Session::open(learn::Start{{}, "open-ssh"});
    REQUIRE(session.ok());
    return std::move(session).value();
}

Status answer_question(learn::Session& session, const Str& id,
                       const std::vector<std::uint32_t>& chosen) {
    Value numbers = Value::array();
    for (const std::uint32_t number : chosen)
        numbers.push(std::int64_t{number});
    return session.note("quiz", Value::object({{"question", id}, {"chosen", numbers}}));
}

std::vector<learn::Question> questions() {
    const auto banks = learn::built_in_quizzes();
    REQUIRE(banks.ok());
    return banks.value().at(0).questions;
}

learn::SessionReport report(const learn::Session& session) {
    const auto made = learn::report_on(session);
    REQUIRE(made.ok());
    return made.value();
}

}  // namespace

TEST_CASE("report: every kind of question is right by its own key, wrong by another") {
    for (const learn::Question& question : questions()) {
        const auto key = learn::answer_key(question);
        REQUIRE(key.ok());
        learn::Session right = open_ssh();
        REQUIRE(answer_question(right, question.id, key.value()).ok());
        CHECK(report(right).questions_right == 1);
        learn::Session wrong = open_ssh();
        REQUIRE(answer_question(wrong, question.id, {}).ok());
        CHECK(report(wrong).questions_answered == 1);
        CHECK(report(wrong).questions_right == 0);
    }
}

TEST_CASE("report: the first answer counts, and nothing that is not there") {
    const learn::Question question = questions().at(0);
    const auto key = learn::answer_key(question);
    REQUIRE(key.ok());
    learn::Session session = open_ssh();
    REQUIRE(answer_question(session, question.id, {99}).ok());
    REQUIRE(answer_question(session, question.id, key.value()).ok());
    REQUIRE(answer_question(session, "no-such-question", {0}).ok());
    REQUIRE(session.note("hint", Value::object({{"task", "find"}})).ok());
    REQUIRE(session.advance(session.now() + minutes(90)).ok());
    const learn::SessionReport made = report(session);
    CHECK(made.questions_answered == 1);
    CHECK(made.questions_right == 0);
    CHECK(made.hints == 1);
    CHECK(made.span == minutes(90));
    CHECK(made.grade.points == session.grade().points);
}

TEST_CASE("report: points are written as people write them") {
    CHECK(learn::points_text(0.0) == "0");
    CHECK(learn::points_text(10.0) == "10");
    CHECK(learn::points_text(1.5) == "1.5");
    CHECK(learn::points_text(2.0 / 3.0) == "0.67");
}

TEST_CASE("session: one of a scenario that is not built in is loaded beside it") {
    auto own = learn::find_scenario("open-ssh");
    REQUIRE(own.ok());
    own.value().id = "my-own";
    own.value().seed = 21;
    auto session = learn::Session::open(own.value());
    REQUIRE(session.ok());
    REQUIRE(session.value().advance(session.value().now() + hours(1)).ok());
    const Value document = session.value().save();
    Value bare = document;
    CHECK(bare.erase("scenarioFile"));
    CHECK(learn::Session::load(bare).error().code == "NoSuchScenario");
    // Seed and profile are the document's, whatever the scenario says by now.
    own.value().seed = 22;
    const auto loaded = learn::Session::load(document, own.value());
    REQUIRE(loaded.ok());
    CHECK(loaded.value().replayed_exactly());
    own.value().id = "another";
    CHECK(learn::Session::load(document, own.value()).error().code == "InvalidSession");
}

TEST_CASE("session: nobody goes back behind the stage") {
    learn::Session session = open_ssh();
    const SimTime begin = session.begin();
    CHECK(begin > session.start().options.start);
    CHECK(session.rewind(begin - seconds(1)).error().code == "InvalidTime");
    REQUIRE(session.advance(begin + hours(1)).ok());
    CHECK_FALSE(session.rewind(session.start().options.start).ok());
    REQUIRE(session.rewind(begin).ok());
    CHECK(session.now() == begin);
}
