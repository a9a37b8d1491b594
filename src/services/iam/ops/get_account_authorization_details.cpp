// iam:GetAccountAuthorizationDetails: all users, groups, roles and policies of the account with
//   how they belong together.
//
// IAM: iam:GetAccountAuthorizationDetails on *.
// Errors, in order: ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: MaxItems cuts the users, groups, roles and policies as one list, in this
//   order; AWS cuts elsewhere.
#include "aws/operation.h"
#include "services/iam/authorization_details.h"
#include "services/iam/listing.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace get_account_authorization_details {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::vector<AuthorizationDetail> rows = authorization_details(call, params);
    SKYLENS_TRY(
        const Value page, list_page(call, params, rows, "Rows", [](const auto& row) {
            return Value::object({{"List", Str(std::string_view(row.list))}, {"Value", row.value}});
        }));
    Value out = Value::object();
    for (const char* list : {"UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"}) {
        Value values = Value::array();
        for (const Value& row : page["Rows"].elements()) {
            if (row["List"].as_string() == list) values.push(row["Value"]);
        }
        out.set(list, std::move(values));
    }
    out.set("IsTruncated", page["IsTruncated"]);
    if (page.contains("Marker")) out.set("Marker", page["Marker"]);
    return out;
}

}  // namespace get_account_authorization_details

SKYLENS_DEFINE_OP(GetAccountAuthorizationDetails) = {
    .read = get_account_authorization_details::run};

}  // namespace skylens::iam
