// What the Describe operations over one table of resources have in common.
#pragma once

#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

struct Listing {
    std::string_view operation;  // "DescribeVpcs"
    std::string_view result;     // "Vpcs"
    std::string_view ids;        // "VpcIds"
    const IdKind* kind;
    std::vector<std::string_view> filters;
    std::int64_t page_least = 5;
    std::int64_t page_most = 1000;
};

// Checks, in this order: page, filters, ids, DryRun. `lookup(row, filter, FilterValues&)` gives a
// row's values to a filter, `show(row)` what the answer shows of it. Rows have `id` and `tags`.
template <class Row, class Lookup, class Show>
Result<Value> describe(const aws::Params& params, const Listing& listing, const Table<Row>& table,
                       const Lookup& lookup, const Show& show) {
    SKYLENS_TRY(const Page page, read_page(params, listing.operation, listing.page_least,
                                           listing.page_most, listing.ids));
    SKYLENS_TRY(const Filters filters, Filters::read(params, listing.filters));
    SKYLENS_TRY(const std::vector<Str> ids,
                read_ids(*listing.kind, params.list(listing.ids),
                         [&](const Str& id) { return table.contains(id); }));
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    const auto consider = [&](const Row& row) {
        const bool match = filters.match(&row.tags, [&](std::string_view name, FilterValues& out) {
            lookup(row, name, out);
        });
        if (match) found.push_back(show(row));
    };
    if (ids.empty()) {
        for (const Row& row : table) consider(row);
    } else {
        for (const Str& id : ids) consider(*table.find(id));
    }
    return page_value(listing.result, listing.operation, page, std::move(found));
}

}  // namespace skylens::ec2
