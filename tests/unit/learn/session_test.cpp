#include "learn/session.h"

#include <doctest/doctest.h>

using namespace skylens;

namespace {

learn::Session new_session(std::uint64_t seed = 7, aws::Profile profile = aws::Profile::Realistic) {
    learn::Start start;
    start.options.seed = seed;
    start.options.profile = profile;
    return learn::Session(start);
}

learn::Call lookup() {
    learn::Call call;
    call.service = "cloudtrail";
    call.operation = "LookupEvents";
    call.params = Value::object();
    return call;
}

std::uint64_t hash(const learn::Session& session) { return aws::world_hash(session.world()); }

// Calls at odd moments over two hours.
void play(learn::Session& session, int calls) {
    for (int i = 0; i < calls; ++i) {
        REQUIRE(session.call(lookup()).result.ok());
        if (i % 3 != 0) REQUIRE(session.advance(session.now() + seconds(211)).ok());
    }
}

std::string load_error(const Value& document) {
    const auto loaded = learn::Session::load(document);
    return loaded.ok() ? "" : loaded.error().message;
}

}  // namespace

TEST_CASE("session: equal journals make equal worlds, in every profile") {
    for (const aws::Profile profile : {aws::Profile::Realistic, aws::Profile::Instant}) {
        learn::Session one = new_session(7, profile);
        learn::Session two = new_session(7, profile);
        play(one, 30);
        play(two, 30);
        CHECK(hash(one) == hash(two));
        CHECK(hash(new_session(8, profile)) != hash(new_session(7, profile)));
    }
}

TEST_CASE("session: saved and loaded it is the same world") {
    for (const aws::Profile profile : {aws::Profile::Realistic, aws::Profile::Instant}) {
        learn::Session session = new_session(7, profile);
        play(session, 30);
        REQUIRE(session.advance(session.now() + hours(1)).ok());
        const auto text = to_json(session.save());
        const auto loaded = learn::Session::load(parse_json(text).value());
        REQUIRE(loaded.ok());
        CHECK(loaded.value().replayed_exactly());
        CHECK(hash(loaded.value()) == hash(session));
        CHECK(to_json(loaded.value().save()) == text);
    }
}

TEST_CASE("session: rewinding makes the world of that moment, and another future") {
    learn::Session session = new_session();
    play(session, 10);
    const SimTime then = session.now();
    const std::uint64_t hash_then = hash(session);
    const std::size_t entries = session.journal().size();
    REQUIRE(session.advance(then + minutes(1)).ok());
    play(session, 60);
    REQUIRE(session.advance(session.now() + hours(30)).ok());
    REQUIRE(session.rewind(then).ok());
    CHECK(session.now() == then);
    CHECK(session.journal().size() == entries);
    CHECK(hash(session) == hash_then);

    learn::Session straight = new_session();
    play(straight, 10);
    play(session, 5);
    play(straight, 5);
    CHECK(hash(session) == hash(straight));
    REQUIRE(session.rewind(session.start().options.start).ok());
    // The calls of the first moment stay: they acted at it.
    CHECK(session.journal().size() == 2);
    CHECK_FALSE(session.rewind(session.now() + seconds(1)).ok());
}

TEST_CASE("session: a copy goes its own way") {
    learn::Session session = new_session();
    play(session, 5);
    learn::Session branch = session;
    play(branch, 5);
    CHECK(hash(branch) != hash(session));
    play(session, 5);
    CHECK(hash(branch) == hash(session));
}

TEST_CASE("session: what is refused leaves no trace") {
    learn::Session session = new_session();
    const std::uint64_t before = hash(session);
    learn::Call call = lookup();
    call.region = "moon-1";
    CHECK(session.call(call).result.error().code == "InvalidRegion");
    call = lookup();
    call.account = "123";
    CHECK(session.call(call).result.error().code == "InvalidAccount");
    call = lookup();
    call.as = "user/nobody";
    CHECK_FALSE(session.call(call).result.ok());
    call = lookup();
    call.params = Value::object({{"Bogus", 1}});
    CHECK(session.call(call).result.error().code == "ParamValidation");
    CHECK_FALSE(session.advance(session.now() - seconds(1)).ok());
    CHECK_FALSE(session.advance(session.now() + days(401)).ok());
    CHECK(hash(session) == before);
    CHECK(session.journal().size() == 0);
}

TEST_CASE("session: a document is taken whole or refused whole, with what and where") {
    learn::Session session = new_session();
    play(session, 4);
    const Value good = session.save();
    const auto with = [&good](std::string_view key, Value value) {
        Value document = good;
        document.set(Str(key), std::move(value));
        return document;
    };
    CHECK(load_error(good).empty());
    CHECK(load_error(Value()) == "\"format\" must be \"skylens.session/1\"");
    CHECK(load_error(with("format", "skylens.session/9")) ==
          "\"format\" must be \"skylens.session/1\"");
    CHECK(load_error(with("seed", "x")) == "\"seed\" must be a whole number, not negative");
    CHECK(load_error(with("seed", -1)) == "\"seed\" must be a whole number, not negative");
    CHECK(load_error(with("profile", "slow")) == "the profile is realistic or instant, not 'slow'");
    CHECK(load_error(with("start", 5)) == "\"start\" must be a time");
    CHECK(load_error(with("now", "soon")) == "\"now\" must be a time");
    CHECK(load_error(with("now", "2026-01-05T08:00:00Z")) ==
          "journal entry 0: it is after \"now\"");
    CHECK(load_error(with("now", "2099-01-05T08:00:00Z")).find("\"now\": a session ends 400d") ==
          0);
    CHECK(load_error(with("journal", 5)) == "the journal must be a list");
    CHECK(load_error(with("journal", Value::array({Value(1)}))) ==
          "journal entry 0 needs a time and a kind");

    const auto with_entry = [&good](std::string_view key, Value value) {
        Value document = good;
        document.member("journal").mutable_elements()[1].member(key) = std::move(value);
        return document;
    };
    CHECK(load_error(with_entry("kind", "magic")) ==
          "journal entry 1: nothing acts by the name of 'magic'");
    CHECK(load_error(with_entry("time", "2026-01-05T08:00:00Z")) ==
          "journal entry 1 goes back in time");
    CHECK(load_error(with_entry("data", Value())) == "journal entry 1: a call needs \"service\"");
    std::vector<Value> many(learn::Session::kEntriesMax + 1, good["journal"].at(0));
    CHECK(load_error(with("journal", Value::array(many))) ==
          "the journal has more than 20000 entries");
}

TEST_CASE("session: another version's hash is noticed") {
    learn::Session session = new_session();
    play(session, 2);
    Value document = session.save();
    document.set("hash", "0000000000000000");
    const auto loaded = learn::Session::load(document);
    REQUIRE(loaded.ok());
    CHECK_FALSE(loaded.value().replayed_exactly());
}

TEST_CASE("session: a scenario of one's own goes along with the saved work") {
    const auto shipped = learn::find_scenario("open-ssh");
    REQUIRE(shipped.ok());
    Value source = shipped.value().source;
    source.set("id", "my-own");
    auto own = learn::parse_scenario(source);
    REQUIRE(own.ok());
    auto session = learn::Session::open(std::move(own).value());
    REQUIRE(session.ok());
    play(session.value(), 5);
    const Value document = session.value().save();
    const auto again = learn::Session::load(document);
    REQUIRE(again.ok());
    CHECK(again.value().replayed_exactly());
    CHECK(hash(again.value()) == hash(session.value()));
    CHECK(again.value().save() == document);

    Value broken = document;
    broken.member("scenarioFile").set("tasks", "none");
    CHECK(load_error(broken).find("/tasks") == 0);
    const auto usual = learn::Session::open(learn::Start{{}, "open-ssh"});
    REQUIRE(usual.ok());
    CHECK_FALSE(usual.value().save().contains("scenarioFile"));
}
