// Pages of IAM's lists: MaxItems (100 when not given), Marker, IsTruncated.
#pragma once

#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "aws/pagination.h"
#include "base/sort.h"
#include "services/iam/state.h"

namespace skylens::iam {

inline constexpr std::int64_t kPageItems = 100;

// One page of `rows` under `member`, each row made by `make`; further members may be set on the
// result. Refuses a Marker of another list with ValidationError.
template <class Row, class Make>
Result<Value> list_page(const aws::CallInfo& info, const aws::Params& params,
                        const std::vector<Row>& rows, const Str& member, Make make) {
    SKYLENS_TRY(const std::size_t first,
                aws::page_position(info.operation.name, params.str("Marker"), "ValidationError",
                                   "Invalid Marker."));
    const auto limit = static_cast<std::size_t>(params.integer("MaxItems", kPageItems));
    Value list = Value::array();
    std::size_t next = first;
    for (; next < rows.size() && list.size() < limit; ++next)
        list.push(make(rows[next]));
    const bool truncated = next < rows.size();
    Value out = Value::object();
    out.set(member, std::move(list));
    out.set("IsTruncated", truncated);
    if (truncated) out.set("Marker", aws::page_token(info.operation.name, next));
    return out;
}

// The rows under PathPrefix, sorted by name as IAM lists them.
template <class Row>
std::vector<const Row*> sorted_rows(const Table<Row>& table, const aws::Params& params) {
    const Str prefix = params.str("PathPrefix", "/");
    std::vector<const Row*> out;
    for (const Row& row : table) {
        if (row.path.view().substr(0, prefix.size()) == prefix) out.push_back(&row);
    }
    sort_stably(out, [](const Row* a, const Row* b) { return a->id < b->id; });
    return out;
}

}  // namespace skylens::iam
