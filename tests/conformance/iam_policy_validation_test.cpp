// AWS's answers to policy documents, restated from public test suites. The table stands beside the
// checkout (or where SKYLENS_CONFORMANCE points) and is not part of the repository.
#include <cstdio>

#include <doctest/doctest.h>

#include "base/value.h"
#include "services/iam/policy/policy.h"
#include "support/conformance.h"

using namespace skylens;

TEST_CASE("conformance: IAM policy validation") {
    std::string text;
    if (!test::read_conformance("iam_policy_validation.json", text)) {
        std::puts("skipped: iam_policy_validation.json is not here (set SKYLENS_CONFORMANCE)");
        return;
    }
    const auto cases = parse_json(text);
    REQUIRE(cases.ok());
    int checked = 0;
    for (const Value& entry : cases.value().elements()) {
        if (entry.contains("contested")) continue;
        ++checked;
        const Value& document = entry["document"];
        const std::string written =
            document.is_string() ? document.as_str().string() : to_json(document);
        iam::PolicyProblem problem;
        const auto policy = iam::parse_policy_text(written, iam::PolicyKind::Managed, &problem);
        const std::string id = entry["id"].as_str().string();
        CAPTURE(id);
        CAPTURE(written);
        CHECK(policy.ok() == (entry["expected"].as_string() == "valid"));
        if (policy.ok()) continue;
        CHECK(policy.error().code == entry["error_code"].as_string());
        CHECK(policy.error().message == entry["error_message"].as_string());
        CHECK_FALSE(problem.what.empty());
    }
    CHECK(checked > 100);
}
