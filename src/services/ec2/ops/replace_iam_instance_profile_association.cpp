// ec2:ReplaceIamInstanceProfileAssociation: gives an instance another instance profile, under a new
// association.
//
// IAM: ec2:ReplaceIamInstanceProfileAssociation on the instance; iam:PassRole on the profile's
// role. Errors, in order: InvalidAssociationID.NotFound, InvalidParameterCombination and
//   InvalidParameterValue (profile).
// CloudTrail: the request stands in ReplaceIamInstanceProfileAssociationRequest.
//
// Deviations from AWS: none known.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/profile_association.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace replace_iam_instance_profile_association {

Value trail(const Value& params) {
    return Value::object({{"ReplaceIamInstanceProfileAssociationRequest", params}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Str id = "*";
    for (const Instance& instance : call.here().ec2->instances) {
        if (instance.association.id == params.str("AssociationId")) id = instance.id;
    }
    require_instance(call, id, out);
    require_profile_role(call, params["IamInstanceProfile"], out);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Instance * instance, associated_instance(state, params.str("AssociationId")));
    const aws::ReadCall looking = call.read();
    SKYLENS_TRY(const InstanceProfile profile,
                read_instance_profile(looking, params["IamInstanceProfile"]));
    if (profile.arn.empty()) return missing_parameter("IamInstanceProfile");
    begin_association(call.world, call.place, *instance, profile, call.effect);
    call.changed("AWS::EC2::Instance", instance->id);
    return Value::object({{"IamInstanceProfileAssociation", association_value(*instance)}});
}

}  // namespace replace_iam_instance_profile_association

SKYLENS_DEFINE_OP(ReplaceIamInstanceProfileAssociation) = {
    .write = replace_iam_instance_profile_association::run,
    .requirements = replace_iam_instance_profile_association::requirements,
    .trail = {.request = replace_iam_instance_profile_association::trail}};

}  // namespace skylens::ec2
