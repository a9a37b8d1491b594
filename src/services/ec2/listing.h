// Pages of Describe operations (NextToken, MaxResults), in EC2's words.
#pragma once

#include <vector>

#include "aws/pagination.h"
#include "aws/params.h"
#include "base/result.h"

namespace skylens::ec2 {

struct Page {
    std::size_t begin = 0;
    std::size_t size = 0;  // at most
};

// `ids` is the member that may not be used together with MaxResults; empty for none.
Result<Page> read_page(const aws::Params& params, std::string_view operation, std::int64_t least,
                       std::int64_t most, std::string_view ids = {});

// {name: the page's part of `items`, "NextToken": … when there is more}.
Value page_value(std::string_view name, std::string_view operation, const Page& page,
                 std::vector<Value> items);

}  // namespace skylens::ec2
