// kms:ListKeyRotations: the rotations that were, oldest first.
//
// IAM: kms:ListKeyRotations on the key.
// Errors, in order: NotFoundException, InvalidMarkerException.
// CloudTrail: read-only; the key stands under resources.
//
// Deviations from AWS: none.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace list_key_rotations {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Key* key, key_to_read(call, params));
    const bool everything = params.str("IncludeKeyMaterial") == "ALL_KEY_MATERIAL";
    const auto entry = [&](std::size_t number) {
        const bool current = number == key->rotations.size();
        Value row = Value::object({{"KeyId", key->id},
                                   {"KeyMaterialId", material_id(call.world, *key, number)},
                                   {"KeyMaterialState", current ? "CURRENT" : "NON_CURRENT"}});
        if (number == 0) return row;
        const Rotation& rotation = key->rotations[number - 1];
        row.set("RotationDate", cli_time(rotation.time));
        return row.set("RotationType", rotation.on_demand ? "ON_DEMAND" : "AUTOMATIC");
    };
    std::vector<Value> rows;
    for (std::size_t number = everything ? 0 : 1; number <= key->rotations.size(); ++number)
        rows.push_back(entry(number));
    return page_of(params, "ListKeyRotations", "Rotations", std::move(rows), 100);
}

}  // namespace list_key_rotations

SKYLENS_DEFINE_OP(ListKeyRotations) = {
    .read = list_key_rotations::run, .requirements = on_key_id, .trail = read_trail()};

}  // namespace skylens::kms
