// ec2:DisassociateIamInstanceProfile: takes the instance profile from an instance.
//
// IAM: ec2:DisassociateIamInstanceProfile on the instance.
// Errors, in order: InvalidAssociationID.NotFound.
// CloudTrail: the request stands in DisassociateIamInstanceProfileRequest.
//
// Deviations from AWS: credentials that the instance has fetched stay valid until they expire, as
// in
//   AWS; nothing here uses them.
#include "services/ec2/access.h"
#include "services/ec2/profile_association.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace disassociate_iam_instance_profile {

Value trail(const Value& params) {
    return Value::object({{"DisassociateIamInstanceProfileRequest", params}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Instance& instance : call.here().ec2->instances) {
        const bool named = instance.association.id == params.str("AssociationId");
        if (named) return require_instance(call, instance.id, out);
    }
    require_instance(call, "*", out);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Instance * instance, associated_instance(state, params.str("AssociationId")));
    begin_disassociation(call.world, call.place, *instance, call.effect);
    call.changed("AWS::EC2::Instance", instance->id);
    return Value::object({{"IamInstanceProfileAssociation", association_value(*instance)}});
}

}  // namespace disassociate_iam_instance_profile

SKYLENS_DEFINE_OP(DisassociateIamInstanceProfile) = {
    .write = disassociate_iam_instance_profile::run,
    .requirements = disassociate_iam_instance_profile::requirements,
    .trail = {.request = disassociate_iam_instance_profile::trail}};

}  // namespace skylens::ec2
