#include <doctest/doctest.h>

#include "base/hash.h"
#include "sim/checkpoints.h"
#include "sim/effect.h"
#include "sim/event_queue.h"
#include "sim/journal.h"

using namespace skylens;  // NOLINT(google-build-using-namespace)

TEST_CASE("event queue: time, then order of scheduling") {
    sim::EventQueue queue;
    const std::int64_t times[] = {5, 3, 5, 1, 3, 5};
    std::int64_t number = 0;
    for (const std::int64_t ms : times) {
        sim::PendingEvent event;
        event.time = SimTime{ms};
        event.number = number++;
        queue.push(event);
    }
    std::vector<std::int64_t> order;
    while (!queue.empty())
        order.push_back(queue.pop().number);
    CHECK(order == std::vector<std::int64_t>{3, 1, 4, 0, 2, 5});
}

TEST_CASE("effects: ids count up and causes come first") {
    sim::EffectLog log;
    CHECK(log.add({}) == 1);
    sim::Effect next;
    next.cause = 1;
    CHECK(log.add(next) == 2);
    CHECK(log.find(2)->cause == 1);
    CHECK(log.find(0) == nullptr);
    CHECK(log.find(3) == nullptr);
}

TEST_CASE("journal: to JSON and back, refusals say where") {
    sim::Journal journal;
    journal.add({SimTime{1000}, "call", Value::object({{"service", "ec2"}})});
    journal.add({SimTime{2000}, "answer", Value(1)});
    const auto back = sim::Journal::from_value(journal.to_value(), 10);
    CHECK(hash_of(back.value()) == hash_of(journal));
    CHECK(journal.count_until(SimTime{1500}) == 1);
    CHECK(sim::Journal::from_value(journal.to_value(), 1).error().message ==
          "the journal has more than 1 entries");
    const Value bad =
        parse_json(
            R"([{"time":"2026-01-05T09:00:00Z","kind":"call"},)"
            R"({"time":"2026-01-05T08:00:00Z","kind":"call"}])")
            .value();
    CHECK(sim::Journal::from_value(bad, 10).error().message == "journal entry 1 goes back in time");
    CHECK_FALSE(sim::Journal::from_value(Value(1), 10).ok());
}

TEST_CASE("checkpoints: bounded, spread out, latest before a moment") {
    sim::Checkpoints<int> points;
    for (int minute = 0; minute < 60 * 24; ++minute) {
        points.consider(SimTime{} + minutes(minute), static_cast<std::size_t>(minute), minute);
    }
    CHECK(points.size() <= sim::Checkpoints<int>::kMax);
    const auto* found = points.latest(SimTime{} + hours(12), 1 << 30);
    REQUIRE(found != nullptr);
    CHECK(found->time <= SimTime{} + hours(12));
    CHECK(found->time >= SimTime{} + hours(11));
    CHECK(points.latest(SimTime{} + hours(12), 5)->journal_size <= 5);
    points.cut(SimTime{} + hours(1));
    CHECK(points.latest(SimTime{} + hours(20), 1 << 30)->time <= SimTime{} + hours(1));
}
