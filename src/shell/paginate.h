// The AWS CLI's pagination: as many calls as a listing needs, joined to one answer.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "aws/catalog.h"
#include "base/value.h"

namespace skylens::shell {

struct PageRequest {
    std::optional<std::int64_t> max_items;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> starting_token;
};

using CallOnce = std::function<Result<Value>(const Value& params)>;

// Calls until there is no more or `max_items` items of the first list have come. The answer holds
// the listed members, what is kept of the first page, and "NextToken" (a token of the CLI's own,
// for starting_token) when it was cut. The operation must have a page model. Errors: those of the
// calls, and general errors for a starting token that nobody gave out.
// `pages`, when given, receives what each page adds to the answer.
Result<Value> call_all_pages(const aws::OperationModel& operation, Value params,
                             const PageRequest& request, const CallOnce& call,
                             std::vector<Value>* pages = nullptr);

}  // namespace skylens::shell
