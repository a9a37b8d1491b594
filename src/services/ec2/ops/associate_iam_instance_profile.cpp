// ec2:AssociateIamInstanceProfile: gives an instance that has none an instance profile.
//
// IAM: ec2:AssociateIamInstanceProfile on the instance; iam:PassRole on the profile's role.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound,
// IncorrectInstanceState,
//   InvalidParameterCombination and InvalidParameterValue (profile), IncorrectState (there is an
//   association).
// CloudTrail: the request stands in AssociateIamInstanceProfileRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/profile_association.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace associate_iam_instance_profile {

Value trail(const Value& params) {
    return Value::object({{"AssociateIamInstanceProfileRequest", params}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
    require_profile_role(call, params["IamInstanceProfile"], out);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    Instance* instance = call.here().ec2->instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    const bool gone = instance->state == InstanceState::ShuttingDown ||
                      instance->state == InstanceState::Terminated;
    if (gone) {
        return aws::error("IncorrectInstanceState", "The instance '", id.view(),
                          "' is not in the 'running' or 'stopped' states.");
    }
    const aws::ReadCall looking = call.read();
    SKYLENS_TRY(const InstanceProfile profile,
                read_instance_profile(looking, params["IamInstanceProfile"]));
    if (profile.arn.empty()) return missing_parameter("IamInstanceProfile");
    if (!instance->association.id.empty()) {
        return aws::error("IncorrectState", "There is an existing association for instance ",
                          id.view());
    }
    begin_association(call.world, call.place, *instance, profile, call.effect);
    call.changed("AWS::EC2::Instance", id);
    return Value::object({{"IamInstanceProfileAssociation", association_value(*instance)}});
}

}  // namespace associate_iam_instance_profile

SKYLENS_DEFINE_OP(AssociateIamInstanceProfile) = {
    .write = associate_iam_instance_profile::run,
    .requirements = associate_iam_instance_profile::requirements,
    .trail = {.request = associate_iam_instance_profile::trail}};

}  // namespace skylens::ec2
