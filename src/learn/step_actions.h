// What single steps and conditions do with the world; used by the director.
#pragma once

#include "learn/director.h"

namespace skylens::learn {

// "111111111111" (or empty) and "eu-west-1" (or empty) to a place; the scenario's by default.
Result<aws::Place> place_of(const Scenario& scenario, const aws::World& world,
                            std::string_view account, std::string_view region,
                            std::string_view where);

// The call that a Confirm step makes now: it follows the link in the newest mail to the address
// that asks for confirmation.
Result<Step> confirmation_call(const Scenario& scenario, const aws::World& world,
                               const Step& step);

// What AWS answers to the read-only call of a read condition, without a record.
Result<Value> read_answer(const Scenario& scenario, const DirectorState& state,
                          const aws::World& world, const Condition& condition);

}  // namespace skylens::learn
