#include "traffic/certificates.h"

namespace skylens::traffic {

Result<sim::EffectId> expire_certificate(aws::World&, aws::Place, const Str& arn, bool,
                                         sim::EffectId) {
    return Error{"InvalidFault", join("there is no certificate ", arn.view())};
}

Str why_turned_away(const aws::World&, const elbv2::Listener&, std::string_view) { return {}; }

}  // namespace skylens::traffic
