// iam:GenerateCredentialReport: begins to make the report on all users and their credentials,
//   unless one of the last four hours is there.
//
// IAM: iam:GenerateCredentialReport on *.
// Errors, in order: none.
// CloudTrail: the state as responseElements.
//
// Deviations from AWS: a report takes ten seconds.
#include "aws/operation.h"
#include "services/iam/credential_report.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace generate_credential_report {

constexpr Duration kKept = hours(4);  // "Getting credential reports for your AWS account"
constexpr Duration kTakes = seconds(10);

Result<Value> run(aws::WriteCall& call, const aws::Params&) {
    State& state = call.account().iam;
    const std::optional<CredentialReport>& last = state.credential_report;
    if (last && call.now < last->ready) return Value::object({{"State", "INPROGRESS"}});
    if (last && call.now < last->generated + kKept) return Value::object({{"State", "COMPLETE"}});
    const bool first = !last.has_value();
    state.credential_report = CredentialReport{
        call.now, call.now + kTakes, write_credential_report(call.world, call.place.account)};
    Value out = Value::object({{"State", "STARTED"}});
    if (first) {
        out.set("Description", "No report exists. Starting a new report generation task");
    }
    return out;
}

}  // namespace generate_credential_report

SKYLENS_DEFINE_OP(GenerateCredentialReport) = {.write = generate_credential_report::run};

}  // namespace skylens::iam
