// kms:DescribeKey: what is known of a key. A predefined AWS alias (alias/aws/s3) gets its key
//   here.
//
// IAM: kms:DescribeKey on the key.
// Errors, in order: NotFoundException, InvalidArnException.
// CloudTrail: read-only; the key stands under resources.
//
// Deviations from AWS: the predefined aliases are those of ebs, lambda, logs, s3, sns and sqs.
#include "services/kms/errors.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace describe_key {

constexpr std::string_view kManagedStart = "alias/aws/";

// The aliases that AWS has reserved and gives a key on first use.
bool is_predefined(std::string_view alias) {
    if (alias.substr(0, kManagedStart.size()) != kManagedStart) return false;
    const std::string_view service = alias.substr(kManagedStart.size());
    for (const std::string_view known : {"ebs", "lambda", "logs", "s3", "sns", "sqs"}) {
        if (service == known) return true;
    }
    return false;
}

Status make_managed(aws::WriteCall& call, const aws::Params& params) {
    const Str alias = params.str("KeyId");
    if (!is_predefined(alias)) return Ok{};
    aws_managed_key(call.world, call.place, alias.view().substr(kManagedStart.size()), call.effect);
    return Ok{};
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const KeyRef ref, asked_key(call, call.world, params, Naming::Any));
    return Value::object({{"KeyMetadata", key_metadata(call.world, ref)}});
}

}  // namespace describe_key

SKYLENS_DEFINE_OP(DescribeKey) = {.read = describe_key::run,
                                  .calls = describe_key::make_managed,
                                  .requirements = on_key_id,
                                  .trail = read_trail()};

}  // namespace skylens::kms
