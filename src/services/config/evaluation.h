// Running rules and keeping what they find.
#pragma once

#include "aws/world.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {

const char* compliance_name(Compliance compliance);

// A new item: every change-triggered rule that covers the resource runs soon.
void evaluate_changed(aws::World& world, aws::Place place, const ResourceKey& key,
                      sim::EffectId cause);

// Everything in a rule's scope is evaluated soon, from what was recorded last (change-triggered) or
// from the resources as they are (periodic).
void evaluate_all_soon(aws::World& world, aws::Place place, Rule& rule, sim::EffectId cause);

// The next periodic run of a rule, counted from now; nothing for a rule that only hears changes.
void schedule_periodic(aws::World& world, aws::Place place, const Rule& rule, sim::EffectId cause);

// A deleted resource's results go.
void forget_results(aws::World& world, aws::Place place, const ResourceKey& key);

// A rule's results rolled up: NON_COMPLIANT if one resource is, COMPLIANT if one is and none is
// not, INSUFFICIENT_DATA otherwise; with the number of noncompliant (or compliant) resources.
struct RollUp {
    Compliance compliance = Compliance::InsufficientData;
    std::int64_t contributors = 0;
};
void add_to_roll_up(Compliance one, RollUp& roll_up);
RollUp roll_up_of(const Rule& rule);

// {"CappedCount", "CapExceeded"} and the Compliance object around it.
Value contributor_count(std::int64_t count, std::int64_t cap);
Value compliance_value(const RollUp& roll_up);

// One row of GetComplianceDetails….
Value result_value(const Rule& rule, const ResourceKey& key, const Evaluation& evaluation);

}  // namespace skylens::config
