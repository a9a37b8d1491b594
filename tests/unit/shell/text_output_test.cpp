#include "shell/text_output.h"

#include <doctest/doctest.h>

using namespace skylens;

namespace {

Value json(std::string_view text) { return parse_json(text).value(); }

}  // namespace

TEST_CASE("text output: scalars of an object on one line, lists below") {
    CHECK(shell::text_output(json(R"({"B":1,"A":"x","C":true,"D":null,"E":80.0})")) ==
          "x\t1\tTrue\tNone\t80.0\n");
    CHECK(shell::text_output(json(R"({"Users":[{"Name":"a","Age":1},{"Name":"b"}]})")) ==
          "USERS\t1\ta\nUSERS\t\tb\n");
    CHECK(shell::text_output(json(R"({"Names":["a","b"],"NextToken":"t"})")) ==
          "NAMES\ta\nNAMES\tb\nNEXTTOKEN\tt\n");
    CHECK(shell::text_output(json(R"({"A":{"B":{"C":1,"D":[[1,2],3]}}})")) ==
          "B\t1\nD\t3\nD\t1\nD\t2\n");
    CHECK(shell::text_output(json(R"(["a","b"])")) == "a\tb\n");
    CHECK(shell::text_output(json("{}")).empty());
}

TEST_CASE("table output: boxes as the AWS CLI draws them") {
    CHECK(shell::table_output("ListUsers", json(R"({"Users":[{"UserName":"dana","Path":"/"}]})")) ==
          "------------------------\n"
          "|       ListUsers      |\n"
          "+----------------------+\n"
          "||        Users       ||\n"
          "|+-------+------------+|\n"
          "|| Path  | UserName   ||\n"
          "|+-------+------------+|\n"
          "||  /    |  dana      ||\n"
          "|+-------+------------+|\n");
    CHECK(shell::table_output("GetCallerIdentity",
                              json(R"({"UserId":"1","Account":"111111111111"})")) ==
          "----------------------------\n"
          "|     GetCallerIdentity    |\n"
          "+---------------+----------+\n"
          "|    Account    | UserId   |\n"
          "+---------------+----------+\n"
          "|  111111111111 |  1       |\n"
          "+---------------+----------+\n");
    CHECK(shell::table_output("X", json("{}")).empty());
}
