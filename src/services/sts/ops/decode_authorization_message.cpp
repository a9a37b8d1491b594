// sts:DecodeAuthorizationMessage: what stands in the encoded message of a refused EC2 call.
//
// IAM: sts:DecodeAuthorizationMessage on *.
// Errors: InvalidAuthorizationMessageException.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: of the statements that denied only id and effect are shown; messages do not
//   expire; conditions are the keys that the operation itself provides, without the global ones;
//   the words of the error are not documented.
#include "aws/operation.h"
#include "services/iam/iam.h"

namespace skylens::sts {
namespace decode_authorization_message {

Result<Value> run(const aws::ReadCall&, const aws::Params& params) {
    SKYLENS_TRY(const std::string text, iam::decode_refusal(params.str("EncodedMessage")));
    return Value::object({{"DecodedMessage", text}});
}

}  // namespace decode_authorization_message

SKYLENS_DEFINE_OP(DecodeAuthorizationMessage) = {.read = decode_authorization_message::run};

}  // namespace skylens::sts
