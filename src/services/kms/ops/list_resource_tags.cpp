// kms:ListResourceTags: the tags of a key.
//
// IAM: kms:ListResourceTags on the key.
// Errors, in order: NotFoundException, InvalidMarkerException.
// CloudTrail: read-only; the key stands under resources.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace list_resource_tags {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Key* key, key_to_read(call, params));
    std::vector<Value> rows;
    for (const aws::ResourceTag& tag : key->tags)
        rows.push_back(Value::object({{"TagKey", tag.key}, {"TagValue", tag.value}}));
    return page_of(params, "ListResourceTags", "Tags", std::move(rows), 50);
}

}  // namespace list_resource_tags

SKYLENS_DEFINE_OP(ListResourceTags) = {
    .read = list_resource_tags::run, .requirements = on_key_id, .trail = read_trail()};

}  // namespace skylens::kms
