// What Organizations answers, and pages of its lists.
#pragma once

#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "aws/pagination.h"
#include "services/organizations/errors.h"
#include "services/organizations/state.h"

namespace skylens::organizations {

Value organization_value(const aws::World& world, const Organization& organization);
Value root_value(const Organization& organization);
Value unit_value(const Organization& organization, const Unit& unit);
Value account_value(const aws::World& world, const Organization& organization,
                    const Member& member);
Value policy_summary(const Organization& organization, const Policy& policy);
// {"PolicySummary", "Content"}
Value policy_value(const Organization& organization, const Policy& policy);
Value handshake_value(const aws::World& world, const Handshake& handshake);

inline constexpr std::int64_t kPageItems = 20;

// One page of rows under `member`. Refuses a NextToken of another list with InvalidInputException.
template <class Row, class Make>
Result<Value> list_page(const aws::CallInfo& info, const aws::Params& params,
                        const std::vector<Row>& rows, const Str& member, Make make) {
    SKYLENS_TRY(
        const std::size_t first,
        aws::page_position(info.operation.name, params.str("NextToken"), "InvalidInputException",
                           "You provided a value that does not match the required "
                           "pattern."));
    const auto limit = static_cast<std::size_t>(params.integer("MaxResults", kPageItems));
    Value list = Value::array();
    std::size_t next = first;
    for (; next < rows.size() && list.size() < limit; ++next)
        list.push(make(rows[next]));
    Value out = Value::object();
    out.set(member, std::move(list));
    if (next < rows.size()) out.set("NextToken", aws::page_token(info.operation.name, next));
    return out;
}

// Pointers to the rows that `keep` takes.
template <class Row, class Keep>
std::vector<const Row*> rows_where(const Table<Row>& table, Keep keep) {
    std::vector<const Row*> out;
    for (const Row& row : table) {
        if (keep(row)) out.push_back(&row);
    }
    return out;
}

}  // namespace skylens::organizations
