// kms:ListKeys: the keys of the account in the Region.
//
// IAM: kms:ListKeys on *.
// Errors, in order: InvalidMarkerException.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: keys come in the order of their creation.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace list_keys {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    std::vector<Value> rows;
    for (const Key& key : call.here().kms->keys) {
        rows.push_back(Value::object(
            {{"KeyId", key.id}, {"KeyArn", key_arn(call.world, call.place, key.id)}}));
    }
    return page_of(params, "ListKeys", "Keys", std::move(rows), 100);
}

}  // namespace list_keys

SKYLENS_DEFINE_OP(ListKeys) = {.read = list_keys::run, .trail = read_trail()};

}  // namespace skylens::kms
