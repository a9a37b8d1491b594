#include "shell/options.h"

#include <doctest/doctest.h>

#include "shell/close_matches.h"

using namespace skylens;
using shell::Takes;

namespace {

const std::vector<shell::OptionRule> kRules = {
    {"name"},
    {"names", Takes::Many},
    {"dry-run", Takes::Nothing, false, "dry"},
    {"no-dry-run", Takes::Nothing, false, "dry"},
    {"size", Takes::One, false, "", {}, true},
    {"color", Takes::One, true, "", {"red", "green"}},
};

std::string outcome(const std::vector<std::string>& words) {
    const auto parsed = shell::parse_options(kRules, {"file"}, words);
    if (!parsed.ok()) return parsed.error().message.substr(0, parsed.error().message.find('\n'));
    std::string text;
    for (const auto& given : parsed.value().given) {
        text += kRules[given.rule].name + "(";
        for (const std::string& word : given.words)
            text += word + ";";
        text += ") ";
    }
    for (const std::string& word : parsed.value().positionals)
        text += word + " ";
    text += "|";
    for (const std::string& word : parsed.value().rest)
        text += " " + word;
    return text;
}

}  // namespace

TEST_CASE("options: any order, equals signs, beginnings, lists, groups") {
    CHECK(outcome({"f", "--color", "red"}) == "color(red;) f |");
    CHECK(outcome({"--color=red", "f"}) == "color(red;) f |");
    CHECK(outcome({"--col", "red", "f"}) == "color(red;) f |");
    CHECK(outcome({"f", "--names", "a", "b", "--color", "red"}) == "names(a;b;) color(red;) f |");
    CHECK(outcome({"f", "--names", "--color", "red"}) == "names() color(red;) f |");
    CHECK(outcome({"f", "--color", "red", "--dry-run", "--no-dry-run"}) ==
          "no-dry-run() color(red;) f |");
    CHECK(outcome({"f", "--color", "red", "--color", "green"}) == "color(green;) f |");
    CHECK(outcome({"f", "--color", "red", "--size", "-5"}) == "size(-5;) color(red;) f |");
    CHECK(outcome({"f", "--color", "red", "--names", "-1", "- x", "-.5"}) ==
          "names(-1;- x;-.5;) color(red;) f |");
    CHECK(outcome({"f", "--color", "red", "--bogus", "g", "-x"}) == "color(red;) f | --bogus g -x");
    CHECK(outcome({"f", "--color", "red", "--", "--size"}) == "color(red;) f | --size");
}

TEST_CASE("options: refusals in argparse's words") {
    CHECK(outcome({}) == "the following arguments are required: --color, file");
    CHECK(outcome({"f", "--color"}) == "argument --color: expected one argument");
    CHECK(outcome({"f", "--color", "--name", "x"}) == "argument --color: expected one argument");
    CHECK(outcome({"f", "--color", "blue"}) == "argument --color: Found invalid choice 'blue'");
    CHECK(outcome({"f", "--na", "x"}) == "ambiguous option: --na could match --name, --names");
    CHECK(outcome({"f", "--dry-run=yes"}) == "argument --dry-run: ignored explicit argument 'yes'");
    CHECK(outcome({"f", "--size", "x"}) == "argument --size: invalid int value: 'x'");
}

TEST_CASE("close matches: what resembles a word is proposed") {
    CHECK(shell::likeness("describe-instances", "describe-instances") == 1.0);
    CHECK(shell::likeness("", "a") == 0.0);
    const std::string said = shell::invalid_choice(
        "describe-instancs", {"describe-instances", "run-instances", "describe-vpcs"});
    CHECK(said ==
          "Found invalid choice 'describe-instancs'\n\nMaybe you meant:\n\n  * describe-instances");
    CHECK(shell::invalid_choice("zzz", {"ec2"}) == "Found invalid choice 'zzz'\n");
}
