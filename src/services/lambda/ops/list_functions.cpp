// lambda:ListFunctions: the functions of this account and Region, by name.
//
// IAM: lambda:ListFunctions on *.
// Errors, in order: InvalidParameterValueException (Marker).
// CloudTrail: ListFunctions20150331, read-only.
//
// Deviations from AWS: FunctionVersion ALL lists the same, only $LATEST exists.
#include <algorithm>

#include "aws/pagination.h"
#include "base/sort.h"
#include "services/lambda/lookup.h"
#include "services/lambda/state.h"

namespace skylens::lambda {
namespace list_functions {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const std::size_t position,
                aws::page_position("ListFunctions", params.str("Marker"),
                                   "InvalidParameterValueException", "Invalid pagination token"));
    const std::int64_t limit = std::min<std::int64_t>(50, params.integer("MaxItems", 50));
    std::vector<const Function*> found;
    for (const Function& function : call.here().lambda->functions)
        found.push_back(&function);
    sort_stably(found, [](const Function* a, const Function* b) { return a->id < b->id; });
    Value list = Value::array();
    for (std::size_t i = position;
         i < found.size() && list.size() < static_cast<std::size_t>(limit); ++i) {
        list.push(shown_configuration(call.world, call.place, *found[i]));
    }
    const std::size_t next = position + list.size();
    Value result = Value::object({{"Functions", list}});
    if (next < found.size()) result.set("NextMarker", aws::page_token("ListFunctions", next));
    return result;
}

}  // namespace list_functions

SKYLENS_DEFINE_OP(ListFunctions) = {.read = list_functions::run,
                                    .trail = {.event_name = "ListFunctions20150331"}};

}  // namespace skylens::lambda
