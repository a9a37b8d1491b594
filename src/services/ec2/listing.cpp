#include "services/ec2/listing.h"

#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

namespace {

// The older operations name the members as the wire does.
Failure ids_and_page(std::string_view ids) {
    const std::string_view wire = ids == "InstanceIds" ? "instancesSet"
                                  : ids == "ImageIds"  ? "imageIdsSet"
                                                       : ids;
    return aws::error("InvalidParameterCombination", "The parameter ", wire,
                      " cannot be used with the parameter ",
                      wire == ids ? "MaxResults" : "maxResults");
}

}  // namespace

Result<Page> read_page(const aws::Params& params, std::string_view operation, std::int64_t least,
                       std::int64_t most, std::string_view ids) {
    Page page;
    const std::int64_t size = params.integer("MaxResults", most);
    if (params.has("MaxResults") && !ids.empty() && !params.list(ids).empty()) {
        return ids_and_page(ids);
    }
    if (size < least) {
        return invalid_value(join(" ", size, " "), "maxResults",
                             join("Expecting a value greater than ", least, "."));
    }
    page.size = static_cast<std::size_t>(std::min(size, most));
    SKYLENS_TRY(page.begin, aws::page_position(operation, params.str("NextToken"),
                                               "InvalidNextToken",
                                               "The specified NextToken is not valid."));
    return page;
}

Value page_value(std::string_view name, std::string_view operation, const Page& page,
                 std::vector<Value> items) {
    const std::size_t begin = std::min(page.begin, items.size());
    const std::size_t end = std::min(items.size(), begin + page.size);
    Value list = Value::array(std::vector<Value>(items.begin() + static_cast<std::ptrdiff_t>(begin),
                                                 items.begin() + static_cast<std::ptrdiff_t>(end)));
    Value out = Value::object({{Str(name), std::move(list)}});
    if (end < items.size()) out.set("NextToken", aws::page_token(operation, end));
    return out;
}

}  // namespace skylens::ec2
