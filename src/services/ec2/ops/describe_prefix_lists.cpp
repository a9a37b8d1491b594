// ec2:DescribePrefixLists: the prefix lists of AWS services that have gateway endpoints.
//
// IAM: ec2:DescribePrefixLists on *.
// Errors, in order: InvalidParameterValue (MaxResults, filters), InvalidNextToken,
//   InvalidPrefixListId.NotFound, DryRunOperation.
// CloudTrail: read-only; prefixListIdSet and filterSet.
//
// Deviations from AWS: one block a list, from S3's and DynamoDB's real ranges; the ids are real
//   in us-east-1 only.
#include "services/ec2/filters.h"
#include "services/ec2/listing.h"
#include "services/ec2/prefix_lists.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_prefix_lists {

SKYLENS_EC2_TRAIL(DescribePrefixLists)

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Page page,
                read_page(params, "DescribePrefixLists", 5, 1000, "PrefixListIds"));
    SKYLENS_TRY(const Filters filters,
                Filters::read(params, {"prefix-list-id", "prefix-list-name"}));
    const std::vector<PrefixList> lists = prefix_lists(call.place.region);
    for (const Value& id : params.list("PrefixListIds")) {
        bool known = false;
        for (const PrefixList& list : lists)
            known = known || list.id == id.as_string();
        if (!known)
            return aws::error("InvalidPrefixListID.NotFound", "The prefix list ID '",
                              id.as_string(), "' does not exist");
    }
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    for (const PrefixList& list : lists) {
        bool wanted = params.list("PrefixListIds").empty();
        for (const Value& id : params.list("PrefixListIds"))
            wanted = wanted || list.id == id.as_string();
        const bool match = filters.match(nullptr, [&](std::string_view name, FilterValues& out) {
            out.add(name == "prefix-list-id" ? list.id : list.name);
        });
        if (!wanted || !match) continue;
        Value blocks = Value::array();
        for (const Ipv4Cidr& block : list.blocks)
            blocks.push(block_text(block));
        found.push_back(Value::object({{"Cidrs", std::move(blocks)},
                                       {"PrefixListId", list.id},
                                       {"PrefixListName", list.name}}));
    }
    return page_value("PrefixLists", "DescribePrefixLists", page, std::move(found));
}

}  // namespace describe_prefix_lists

SKYLENS_DEFINE_OP(DescribePrefixLists) = {.read = describe_prefix_lists::run,
                                          .trail = {.request = describe_prefix_lists::trail}};

}  // namespace skylens::ec2
