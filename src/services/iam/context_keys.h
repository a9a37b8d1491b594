// Which condition keys and variables policies refer to.
#pragma once

#include <memory>
#include <vector>

#include "aws/operation.h"
#include "services/iam/policy/evaluate.h"
#include "services/iam/state.h"

namespace skylens::iam {

// Adds the policies of PolicyInputList; `owned` keeps them. InvalidInput for one that does not
// parse.
Status read_policy_inputs(const aws::Params& params, PolicyList& out,
                          std::vector<std::unique_ptr<Policy>>& owned);

// The names, each once, in the order in which they appear.
Value context_keys(const PolicyList& policies);

}  // namespace skylens::iam
