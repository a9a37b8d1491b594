// The one main() of a doctest program. Its last line is `N passed, N failed`, which ./test reads.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>

namespace {

struct Totals {
    unsigned run = 0;
    unsigned failed = 0;
};
Totals totals;

// Notes the totals when doctest is done; doctest creates one for the program.
struct TotalsListener : doctest::IReporter {
    explicit TotalsListener(const doctest::ContextOptions&) {}

    void test_run_end(const doctest::TestRunStats& stats) override {
        totals = {stats.numTestCasesPassingFilters, stats.numTestCasesFailed};
    }
    void report_query(const doctest::QueryData&) override {}
    void test_run_start() override {}
    void test_case_start(const doctest::TestCaseData&) override {}
    void test_case_reenter(const doctest::TestCaseData&) override {}
    void test_case_end(const doctest::CurrentTestCaseStats&) override {}
    void test_case_exception(const doctest::TestCaseException&) override {}
    void subcase_start(const doctest::SubcaseSignature&) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData&) override {}
    void log_message(const doctest::MessageData&) override {}
    void test_case_skipped(const doctest::TestCaseData&) override {}
};
REGISTER_LISTENER("totals", 1, TotalsListener);

}  // namespace

int main(int argc, char** argv) {
    doctest::Context context(argc, argv);
    const int status = context.run();
    if (!context.shouldExit()) {
        std::printf("%u passed, %u failed\n", totals.run - totals.failed, totals.failed);
    }
    return status;
}
