// iam:GetCredentialReport: the credential report made last: CSV, a row a user.
//
// IAM: iam:GetCredentialReport on *.
// Errors, in order: ReportNotPresent, ReportInProgress, ReportExpired (older than four hours).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: AWS's own text of the errors is not known; it is the API Reference's.
#include "aws/operation.h"
#include "base/text.h"
#include "services/iam/errors.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_credential_report {

constexpr Duration kKept = hours(4);

Result<Value> run(const aws::ReadCall& call, const aws::Params&) {
    const std::optional<CredentialReport>& report = call.account().iam->credential_report;
    if (!report) {
        return error_with_status(410, "ReportNotPresent",
                                 "The credential report does not exist. To generate a credential "
                                 "report, use GenerateCredentialReport.");
    }
    if (call.now < report->ready) {
        return error_with_status(404, "ReportInProgress",
                                 "The credential report is still being generated.");
    }
    if (call.now >= report->generated + kKept) {
        return error_with_status(410, "ReportExpired",
                                 "The most recent credential report has expired. To generate a new "
                                 "credential report, use GenerateCredentialReport.");
    }
    return Value::object({{"Content", base64_encode(report->content)},
                          {"ReportFormat", "text/csv"},
                          {"GeneratedTime", date_value(report->generated)}});
}

}  // namespace get_credential_report

SKYLENS_DEFINE_OP(GetCredentialReport) = {.read = get_credential_report::run};

}  // namespace skylens::iam
