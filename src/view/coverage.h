// Coverage: which operations, Config rules, facts and systems the program has, and which tests,
// scenarios and questions show them. Everything is computed from the catalog, the registry, the
// built-in scenarios and quiz banks, and an index of the sources that the build makes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/value.h"

namespace skylens::view {

// What shows a thing, by name: files of tests, ids of scenarios and questions.
struct Witnesses {
    std::vector<Str> tests;  // transcripts and unit tests
    std::vector<Str> scenarios;
    std::vector<Str> questions;
    std::vector<Str> live;  // those of the questions whose key the core computes
};

struct OperationCoverage {
    Str service;                    // "ec2"
    Str name;                       // "RunInstances"
    Str cli;                        // "run-instances"; empty when the catalog does not have it yet
    bool implemented = false;       // otherwise planned
    std::optional<bool> read_only;  // unknown when the catalog does not have it yet
    Str deviations;                 // from AWS, in words; empty for none known
    Witnesses by;                   // tests: transcripts with a call that succeeds
};

struct RuleCoverage {
    Str identifier;  // "INCOMING_SSH_DISABLED"
    Str deviations;
    Witnesses by;  // tests: transcripts that put it
};

struct FactCoverage {
    Str id;
    Str area;
    bool behaviour = false;  // something that can be shown, not only told
    Witnesses by;            // tests: those that name it in a `facts:` line

    [[nodiscard]] bool covered() const { return !by.scenarios.empty() || !by.questions.empty(); }
    [[nodiscard]] bool proved() const { return !by.live.empty() || !by.tests.empty(); }
};

// Missing: nothing it needs exists. Partial: some of it does. Unproven: all of it does, but not
// everything is exercised, or nothing shows it. Works: a test names it, or a scenario or a live
// question is about one of its facts. A system that needs no operation is knowledge: its facts are
// covered or not.
enum class SystemState : std::uint8_t { Missing, Partial, Unproven, Works };

struct SystemCoverage {
    Str id;
    Str group;
    Str name;
    Str about;
    SystemState state = SystemState::Missing;
    std::vector<Str> needs;    // operations ("ec2:RunInstances") and Config rules
    std::vector<Str> missing;  // of the needs, what does not exist
    std::vector<Str> untried;  // of the needs, what exists and no transcript exercises
    std::vector<Str> facts;
    std::int64_t facts_covered = 0;
    Witnesses by;  // tests that name it in a `systems:` line; what teaches or asks its facts
};

struct ServiceName {
    Str name;   // "cloudwatch"
    Str title;  // "CloudWatch"
    Str cli;    // "cloudwatch"
};

struct Coverage {
    std::vector<ServiceName> services;
    std::vector<OperationCoverage> operations;  // by service and name
    std::vector<RuleCoverage> rules;
    std::vector<FactCoverage> facts;
    std::vector<SystemCoverage> systems;
    std::vector<Str> unknown;  // "WHERE: there is no fact 'x'": names that lead nowhere
};

// `index` is what tools/coverage_index.py writes, format "skylens.coverage-index/1". Refuses, with
// code "InvalidCoverage", an index, a built-in scenario or a bank that cannot be read.
Result<Coverage> measure_coverage(const Value& index);

// The whole as JSON, format "skylens.coverage/1".
Value coverage_value(const Coverage& coverage);
// For a terminal: the counts, and what is not covered.
std::string coverage_summary(const Coverage& coverage);
// The parity page, docs/parity.md, in Markdown.
std::string parity_page(const Coverage& coverage);

std::string_view state_name(SystemState state);

}  // namespace skylens::view
