#include "shell/waiter.h"

#include <algorithm>

#include "base/sort.h"
#include "base/text.h"
#include "shell/jmespath/query.h"
#include "shell/output.h"
#include "shell/text_output.h"

namespace skylens::shell {
namespace {

std::string explanation(const Value& acceptor) {
    const std::string_view matcher = acceptor["matcher"].as_string();
    const std::string_view argument = acceptor["argument"].as_string();
    const std::string expected = python_str(acceptor["expected"]);
    if (matcher == "path")
        return join("For expression \"", argument, "\" we matched expected path: \"", expected,
                    "\"");
    if (matcher == "pathAll")
        return join("For expression \"", argument, "\" all members matched expected path: \"",
                    expected, "\"");
    if (matcher == "pathAny")
        return join("For expression \"", argument, "\" we matched expected path: \"", expected,
                    "\" at least once");
    if (matcher == "status") return join("Matched expected HTTP status code: ", expected);
    return join("Matched expected service error code: ", expected);
}

bool all_equal(const Value& found, const Value& expected) {
    return found.is_array() && !found.empty() &&
           std::all_of(found.elements().begin(), found.elements().end(),
                       [&](const Value& one) { return one == expected; });
}

bool any_equal(const Value& found, const Value& expected) {
    return found.is_array() && std::any_of(found.elements().begin(), found.elements().end(),
                                           [&](const Value& one) { return one == expected; });
}

constexpr std::int64_t kStatusOk = 200;

// Whether the answer, or the service's refusal, is what the acceptor looks for.
Result<bool> accepts(const Value& acceptor, const Result<Value>& answer) {
    const std::string_view matcher = acceptor["matcher"].as_string();
    const Value& expected = acceptor["expected"];
    if (matcher == "error") {
        if (expected.is_bool()) return answer.ok() != expected.as_bool();
        return !answer.ok() && answer.error().code == expected.as_string();
    }
    if (matcher == "status") {
        const std::int64_t status = answer.ok() ? kStatusOk : answer.error().http_status;
        return expected.as_int() == status;
    }
    if (!answer.ok()) return false;
    SKYLENS_TRY(const Query query, Query::compile(acceptor["argument"].as_string()));
    SKYLENS_TRY(const Value found, query.search(answer.value()));
    if (matcher == "path") return found == expected;
    return matcher == "pathAll" ? all_equal(found, expected) : any_equal(found, expected);
}

}  // namespace

WaiterModel find_waiter(const aws::ServiceModel& service, std::string_view command) {
    for (const Value::Member& waiter : service.waiters.members()) {
        if (waiter.value["cli"].as_string() == command) return {waiter.key, &waiter.value};
    }
    return {};
}

std::vector<std::string> waiter_commands(const aws::ServiceModel& service) {
    std::vector<std::string> names;
    for (const Value::Member& waiter : service.waiters.members())
        names.push_back(waiter.value["cli"].as_str().string());
    sort_stably(names);
    return names;
}

Status run_waiter(const WaiterModel& waiter, const WaiterSteps& steps) {
    const auto failed = [&waiter](std::string_view reason) {
        return general_error(join("Waiter ", waiter.name.view(), " failed: ", reason));
    };
    const std::int64_t attempts = (*waiter.row)["maxAttempts"].as_int();
    const Duration delay = seconds((*waiter.row)["delay"].as_int());
    const Value* last = nullptr;
    std::string_view state = "waiting";
    for (std::int64_t attempt = 1;; ++attempt) {
        const Result<Value> answer = steps.ask();
        if (!answer.ok() && !steps.from_service()) return answer.error();
        bool matched = false;
        for (const Value& acceptor : (*waiter.row)["acceptors"].elements()) {
            SKYLENS_TRY(matched, accepts(acceptor, answer));
            if (!matched) continue;
            last = &acceptor;
            state = acceptor["state"].as_string();
            break;
        }
        if (!matched && !answer.ok()) {
            return failed(
                join("An error occurred (", answer.error().code, "): ", answer.error().message));
        }
        if (state == "success") return Ok{};
        if (state == "failure")
            return failed(
                join("Waiter encountered a terminal failure state: ", explanation(*last)));
        if (attempt >= attempts) {
            if (last == nullptr) return failed("Max attempts exceeded");
            return failed(
                join("Max attempts exceeded. Previously accepted state: ", explanation(*last)));
        }
        SKYLENS_TRY_OK(steps.let_pass(delay));
    }
}

}  // namespace skylens::shell
