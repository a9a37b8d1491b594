#include <doctest/doctest.h>

#include "base/append_log.h"
#include "base/rng.h"
#include "base/table.h"

using namespace skylens;  // NOLINT(google-build-using-namespace)

namespace {

struct Row {
    Str id;
    int number = 0;
    auto fields() const { return std::tie(id, number); }
};

}  // namespace

TEST_CASE("append log: behaves as a value and shares full chunks") {
    AppendLog<int, 4> log;
    for (int i = 0; i < 10; ++i) log.push_back(i);
    AppendLog<int, 4> copy = log;
    copy.push_back(99);
    CHECK(log.size() == 10);
    CHECK(copy.size() == 11);
    CHECK(copy[10] == 99);
    CHECK(log[7] == 7);
    CHECK(copy.drop_front(3) == 8);
    CHECK(copy[0] == 8);
    CHECK(hash_of(log) != hash_of(copy));
}

TEST_CASE("table: order of creation, lookup, removal") {
    Table<Row> table;
    table.insert({"b", 1});
    table.insert({"a", 2});
    table.insert({"c", 3});
    CHECK(table.erase("a"));
    CHECK_FALSE(table.erase("a"));
    CHECK(table.find("c")->number == 3);
    CHECK(table.begin()->id == "b");
    CHECK(table.find("a") == nullptr);
}

TEST_CASE("rng: the same draws everywhere, forks independent") {
    Rng a(42);
    Rng b(42);
    CHECK(a.next() == b.next());
    CHECK(Rng(42).fork("ec2").next() != Rng(42).fork("s3").next());
    // Written down once, so that a change of the generator is noticed.
    CHECK(Rng(1).next() == 12966619160104079557ULL);
    for (int i = 0; i < 1000; ++i) {
        const std::int64_t draw = a.between(-3, 3);
        CHECK(draw >= -3);
        CHECK(draw <= 3);
    }
}
