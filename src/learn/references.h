// What the steps and conditions of a scenario or question refer to: operations that are simulated,
// values that were saved before.
#pragma once

#include "learn/validate.h"

namespace skylens::learn {

std::vector<Finding> check_references(const Scenario& scenario);
// The stage of a live question, played by its solution, and the conditions of its options.
std::vector<Finding> check_references(const Question& question);

// Every condition with those inside it, in the order of the file.
void collect_conditions(const Condition& condition, std::vector<const Condition*>& out);
std::vector<const Condition*> all_conditions(const Scenario& scenario);

}  // namespace skylens::learn
