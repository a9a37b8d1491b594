// ec2:DescribeTags: the tags of all resources, one by one.
//
// IAM: ec2:DescribeTags on *.
// Errors, in order: InvalidParameterValue (MaxResults, filters), InvalidNextToken,
//   DryRunOperation.
// CloudTrail: read-only; filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/tagged.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_tags {

SKYLENS_EC2_TRAIL(DescribeTags)

const std::vector<std::string_view> kFilters = {"key", "resource-id", "resource-type", "value"};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Page page, read_page(params, "DescribeTags", 5, 1000));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    visit_tagged(call.here().ec2, [&](std::string_view type, const Str& id, const Tags& tags) {
        for (const Tag& tag : tags) {
            const Tags only = {tag};
            const bool match = filters.match(&only, [&](std::string_view name, FilterValues& out) {
                if (name == "key") out.add(tag.key);
                if (name == "value") out.add(tag.value);
                if (name == "resource-id") out.add(id);
                if (name == "resource-type") out.add(type);
            });
            if (!match) continue;
            found.push_back(Value::object({{"Key", tag.key},
                                           {"ResourceId", id},
                                           {"ResourceType", type},
                                           {"Value", tag.value}}));
        }
    });
    return page_value("Tags", "DescribeTags", page, std::move(found));
}

}  // namespace describe_tags

SKYLENS_DEFINE_OP(DescribeTags) = {.read = describe_tags::run,
                                   .trail = {.request = describe_tags::trail}};

}  // namespace skylens::ec2
