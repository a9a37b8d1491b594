#include "traffic/certificates.h"

#include "services/acm/acm.h"
#include "services/elbv2/elbv2.h"

namespace skylens::traffic {
namespace {

constexpr Duration kRenewedFor = days(198);  // what ACM's public certificates are valid for

}  // namespace

Result<sim::EffectId> expire_certificate(aws::World& world, aws::Place place, const Str& arn,
                                         bool clear, sim::EffectId cause) {
    if (acm::find_certificate(world, arn) == nullptr)
        return Failure{"InvalidFault", join("there is no certificate ", arn.view())};
    Value told = Value::object({{"fault", "expired-certificate"}});
    if (clear) told.set("cleared", true);
    const sim::EffectId effect = world.add_effect(aws::EffectKind::Fault, place, arn, cause, told);
    const SimTime end = clear ? world.now + kRenewedFor : world.now;
    SKYLENS_TRY_OK(acm::set_expiry(world, arn, end, effect));
    return effect;
}

Str why_turned_away(const aws::World& world, const elbv2::Listener& listener,
                    std::string_view host) {
    return elbv2::certificate_problem(world, listener, host);
}

}  // namespace skylens::traffic
