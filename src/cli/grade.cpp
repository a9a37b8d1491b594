// skylens grade: replays learners' session files and prints a CSV row each.
#include <cstdio>
#include <optional>

#include "cli/command.h"
#include "cli/csv.h"
#include "cli/session_options.h"
#include "learn/grade_text.h"
#include "learn/session_report.h"

namespace skylens::cli {
namespace {

constexpr const char* kUsage = "grade: usage: skylens grade [--scenario FILE] FILE…";

struct Row {
    std::string scenario;
    learn::SessionReport report;
    bool exact = false;
};

// A session of `scenario`, or without one of a scenario that is built in.
Result<Row> grade_file(const std::string& path, const std::optional<learn::Scenario>& scenario) {
    SKYLENS_TRY(const learn::Session session, read_session(path, scenario));
    // A learner's file must not bring the measure that it is graded by.
    if (!scenario && session.save().contains("scenarioFile")) {
        return Failure{"NoSuchScenario",
                     join(path, ": a session of '", session.start().scenario.view(),
                          "', which is not built in; name its file with --scenario")};
    }
    Row row;
    row.scenario = session.start().scenario.string();
    row.exact = session.replayed_exactly();
    SKYLENS_TRY(row.report, learn::report_on(session));
    return row;
}

std::string row_text(const std::string& path, const Row& row) {
    const learn::SessionReport& report = row.report;
    return csv_row({path, row.scenario, learn::points_text(report.grade.points),
                    std::to_string(report.grade.points_max), std::to_string(report.hints),
                    std::to_string(report.questions_right), duration_text(report.span),
                    row.exact ? "true" : "false", ""});
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

}  // namespace

int run_grade(const std::vector<std::string>& words) {
    std::optional<learn::Scenario> scenario;
    std::size_t first = 0;
    if (!words.empty() && words[0] == "--scenario") {
        if (words.size() < 2) return fail(kUsage, kBadUsage);
        auto read = read_scenario(words[1]);
        if (!read.ok()) return fail("grade: " + words[1] + ": " + read.error().message, kBadUsage);
        scenario = std::move(read).value();
        first = 2;
    }
    const std::vector<std::string> paths(words.begin() + static_cast<std::ptrdiff_t>(first),
                                         words.end());
    if (paths.empty()) return fail(kUsage, kBadUsage);
    for (const std::string& path : paths) {
        if (path.size() > 1 && path[0] == '-')
            return fail("grade: there is no option '" + path + "'", kBadUsage);
    }
    print(csv_row({"file", "scenario", "points", "points_max", "hints", "questions_right",
                   "simulated_duration", "replayed_exactly", "error"}));
    int status = kDone;
    for (const std::string& path : paths) {
        const auto row = grade_file(path, scenario);
        if (row.ok()) {
            print(row_text(path, row.value()));
            continue;
        }
        print(csv_row({path, "", "", "", "", "", "", "", row.error().message}));
        status = fail("grade: " + row.error().message, kFailed);
    }
    return status;
}

}  // namespace skylens::cli
