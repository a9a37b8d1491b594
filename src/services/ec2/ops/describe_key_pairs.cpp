// ec2:DescribeKeyPairs: the key pairs of the Region.
//
// IAM: ec2:DescribeKeyPairs on *.
// Errors, in order: InvalidParameterValue (filters), InvalidKeyPairId.Malformed,
//   InvalidKeyPair.NotFound, DryRunOperation.
// CloudTrail: read-only; keySet, keyPairIdSet and filterSet.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_key_pairs {

SKYLENS_EC2_TRAIL(DescribeKeyPairs)

const std::vector<std::string_view> kFilters = {"fingerprint", "key-name", "key-pair-id"};

bool listed(const std::vector<Value>& names, const Str& text) {
    return std::any_of(names.begin(), names.end(),
                       [&](const Value& name) { return name.as_string() == text; });
}

Status check_names(const State& state, const aws::Params& params) {
    for (const Value& name : params.list("KeyNames")) {
        const bool known = std::any_of(
            state.key_pairs.begin(), state.key_pairs.end(),
            [&](const KeyPair& pair) { return pair.name == name.as_string(); });
        if (known) continue;
        return aws::error("InvalidKeyPair.NotFound", "The key pair '", name.as_string(),
                          "' does not exist");
    }
    return Ok{};
}

Value show(const KeyPair& pair, bool with_public_key) {
    Value value = Value::object({{"KeyPairId", pair.id},
                                 {"KeyType", pair.type},
                                 {"Tags", tags_value(pair.tags)},
                                 {"CreateTime", cli_time(pair.created)},
                                 {"KeyName", pair.name},
                                 {"KeyFingerprint", pair.fingerprint}});
    if (with_public_key) value.set("PublicKey", pair.public_key);
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY(const std::vector<Str> ids,
                read_ids(kKeyPairId, params.list("KeyPairIds"),
                         [&](const Str& id) { return state.key_pairs.contains(id); }));
    SKYLENS_TRY_OK(check_names(state, params));
    SKYLENS_TRY_OK(dry_run(params));
    const std::vector<Value>& names = params.list("KeyNames");
    Value list = Value::array();
    for (const KeyPair& pair : state.key_pairs) {
        const bool by_id = std::find(ids.begin(), ids.end(), pair.id) != ids.end();
        const bool all = ids.empty() && names.empty();
        if (!all && !by_id && !listed(names, pair.name)) continue;
        const bool match = filters.match(&pair.tags, [&](std::string_view name, FilterValues& out) {
            if (name == "fingerprint") out.add(pair.fingerprint);
            if (name == "key-name") out.add(pair.name);
            if (name == "key-pair-id") out.add(pair.id);
        });
        if (match) list.push(show(pair, params.flag("IncludePublicKey")));
    }
    return Value::object({{"KeyPairs", std::move(list)}});
}

}  // namespace describe_key_pairs

SKYLENS_DEFINE_OP(DescribeKeyPairs) = {.read = describe_key_pairs::run,
                                       .trail = {.request = describe_key_pairs::trail}};

}  // namespace skylens::ec2
