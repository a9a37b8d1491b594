// Configuration items as AWS shows them, and what changed between two of them.
#pragma once

#include "aws/world.h"
#include "services/config/state.h"

namespace skylens::config {

const char* status_name(ItemStatus status);
// "AWS::IAM::…" belongs to no Region.
std::string_view region_of(aws::Place place, std::string_view type);

// An answer's configurationItem: configuration and supplementary configuration as JSON text.
Value item_answer(const aws::World& world, aws::Place place, const ResourceKey& key,
                  const Item& item);
// The smaller one of BatchGetResourceConfig: no tags, no relationships.
Value base_item_answer(const aws::World& world, aws::Place place, const ResourceKey& key,
                       const Item& item);
// A notification's configurationItem: plain JSON.
Value item_message(const aws::World& world, aws::Place place, const ResourceKey& key,
                   const Item& item);

// {"changeType", "changedProperties"}; `before` null for a new resource. An empty
// changedProperties: nothing changed.
Value item_diff(const Item* before, const Item& after);

}  // namespace skylens::config
