#include "services/ec2/ebs_keys.h"

#include "services/ec2/state.h"
#include "services/kms/kms.h"
#include "services/kms/state.h"

namespace skylens::ec2 {

Str default_ebs_key(aws::World& world, aws::Place place, sim::EffectId cause) {
    const State& state = world.at(place).ec2;
    if (!state.default_ebs_key.empty()) return state.default_ebs_key;
    return kms::aws_managed_key(world, place, "ebs", cause);
}

Str resolve_ebs_key(aws::World& world, aws::Place place, std::string_view given,
                    sim::EffectId cause) {
    if (given.empty()) return default_ebs_key(world, place, cause);
    const std::string own_alias = aws::arn(world, place, "kms", kManagedEbsKey).string();
    if (given == kManagedEbsKey || given == own_alias) {
        return kms::aws_managed_key(world, place, "ebs", cause);
    }
    const auto found = kms::resolve_key(world, place, given);
    if (found.ok()) return kms::key_arn(world, found.value().place, found.value().id);
    if (given.substr(0, 4) == "arn:") return Str(given);
    const bool alias = given.substr(0, 6) == "alias/";
    return aws::arn(world, place, "kms", join(alias ? "" : "key/", given));
}

bool is_managed_ebs_key(const aws::World& world, aws::Place place, std::string_view key_arn) {
    return !key_arn.empty() && kms::find_aws_managed_key(world, place, "ebs") == key_arn;
}

// Creating a volume or snapshot asks KMS for a data key in the caller's name ("How Amazon EBS uses
// AWS KMS").
Str use_ebs_key(aws::WriteCall& call, std::string_view key_arn, std::string_view resource_id) {
    if (key_arn.empty()) return {};
    kms::Use use;
    use.operation = "GenerateDataKeyWithoutPlaintext";
    use.key = Str(key_arn);
    use.via = "ec2";
    use.encryption_context = Value::object({{"aws:ebs:id", resource_id}});
    use.params = Value::object({{"NumberOfBytes", 64}});
    use.cause = call.effect;
    const auto answer = kms::use_key(call.world, call.place, call.principal, use);
    return answer.ok() ? Str() : Str(answer.error().message);
}

Str ebs_key_trouble(const aws::World& world, std::string_view key_arn) {
    const kms::Key* key = kms::find_key(world, key_arn);
    if (key == nullptr) return str_of(key_arn, " does not exist.");
    if (key->state == "Enabled") return {};
    return str_of(key_arn, key->state == "Disabled" ? " is disabled." : " is pending deletion.");
}

}  // namespace skylens::ec2
