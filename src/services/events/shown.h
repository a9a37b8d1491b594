// How the API shows a rule.
#pragma once

#include "aws/world.h"
#include "services/events/state.h"

namespace skylens::events {

// The members of "Rule", as ListRules gives them.
Value shown_rule(const aws::World& world, aws::Place place, const Str& bus, const Rule& rule);

}  // namespace skylens::events
