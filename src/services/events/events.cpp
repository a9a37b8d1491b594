#include "services/events/events.h"

namespace skylens::events {

void set_up_region(aws::World& world, aws::Place place) {
    static_cast<void>(world);
    static_cast<void>(place);
}

sim::EffectId put_service_event(aws::World& world, aws::Place place, const NewEvent& event, sim::EffectId cause) {
    return world.add_effect(aws::EffectKind::BusEvent, place, event.detail_type, cause, event.detail);
}

bool anybody_listens(const aws::World&, aws::Place, std::string_view, std::string_view) { return false; }

}  // namespace skylens::events
