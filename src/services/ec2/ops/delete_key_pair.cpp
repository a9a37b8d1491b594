// ec2:DeleteKeyPair: deletes a key pair; one that does not exist is no error.
//
// IAM: ec2:DeleteKeyPair on the key pair.
// Errors, in order: MissingParameter, InvalidKeyPairId.Malformed, DryRunOperation.
// CloudTrail: keyName or keyPairId.
//
// Deviations from AWS: none known.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace delete_key_pair {

SKYLENS_EC2_TRAIL(DeleteKeyPair)

const KeyPair* named(const State& state, const aws::Params& params) {
    for (const KeyPair& pair : state.key_pairs) {
        if (params.has("KeyPairId") ? pair.id == params.str("KeyPairId")
                                    : pair.name == params.str("KeyName")) {
            return &pair;
        }
    }
    return nullptr;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const KeyPair* pair = named(call.here().ec2, params);
    Value context = region_context(call);
    if (pair != nullptr) {
        context.set("ec2:KeyPairName", pair->name).set("ec2:KeyPairType", pair->type);
        add_resource_tags(context, pair->tags);
    }
    const Str name = pair != nullptr ? pair->name : params.str("KeyName", "*");
    out.push_back({action_of(call), resource_arn(call, "key-pair", name), std::move(context)});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.str("KeyName").empty() && params.str("KeyPairId").empty()) {
        return missing_parameter("keyName or keyPairId");
    }
    if (params.has("KeyPairId")) SKYLENS_TRY_OK(check_form(kKeyPairId, params.str("KeyPairId")));
    SKYLENS_TRY_OK(dry_run(params));
    Value result = Value::object({{"Return", true}});
    const KeyPair* pair = named(call.here().ec2, params);
    if (pair == nullptr) return result;
    const Str id = pair->id;
    result.set("KeyPairId", id);
    call.here().ec2->key_pairs.erase(id);
    return result;
}

}  // namespace delete_key_pair

SKYLENS_DEFINE_OP(DeleteKeyPair) = {.write = delete_key_pair::run,
                                    .requirements = delete_key_pair::requirements,
                                    .trail = {.request = delete_key_pair::trail}};

}  // namespace skylens::ec2
