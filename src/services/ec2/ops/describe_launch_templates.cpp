// ec2:DescribeLaunchTemplates: the account's launch templates.
//
// IAM: ec2:DescribeLaunchTemplates on *.
// Errors, in order: InvalidParameterValue (MaxResults, filters), InvalidNextToken,
//   InvalidLaunchTemplateId.Malformed, InvalidLaunchTemplateId.NotFound,
//   InvalidLaunchTemplateName.NotFoundException, DryRunOperation.
// CloudTrail: read-only; the request stands in DescribeLaunchTemplatesRequest.
//
// Deviations from AWS: none known.
#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"

namespace skylens::ec2 {
namespace describe_launch_templates {

Value trail(const Value& params) {
    return template_trail("DescribeLaunchTemplatesRequest", params);
}

const std::vector<std::string_view> kFilters = {"create-time", "launch-template-name"};

Result<std::vector<Str>> read_named(const State& state, const aws::Params& params) {
    std::vector<Str> ids;
    for (const Value& id : params.list("LaunchTemplateIds")) {
        const Value given = Value::object({{"LaunchTemplateId", id}});
        SKYLENS_TRY(const LaunchTemplate* row, named_template(state, given));
        ids.push_back(row->id);
    }
    for (const Value& name : params.list("LaunchTemplateNames")) {
        const Value given = Value::object({{"LaunchTemplateName", name}});
        SKYLENS_TRY(const LaunchTemplate* row, named_template(state, given));
        ids.push_back(row->id);
    }
    return ids;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY(const Page page, read_page(params, "DescribeLaunchTemplates", 1, 200));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    SKYLENS_TRY(const std::vector<Str> ids, read_named(state, params));
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    for (const LaunchTemplate& row : state.launch_templates) {
        const bool named = ids.empty() || std::find(ids.begin(), ids.end(), row.id) != ids.end();
        const bool match = named && filters.match(&row.tags, [&](std::string_view name, auto& out) {
            if (name == "launch-template-name") out.add(row.name);
            if (name == "create-time") out.add(iso_time(row.created));
        });
        if (match) found.push_back(template_value(row));
    }
    return page_value("LaunchTemplates", "DescribeLaunchTemplates", page, std::move(found));
}

}  // namespace describe_launch_templates

SKYLENS_DEFINE_OP(DescribeLaunchTemplates) = {
    .read = describe_launch_templates::run, .trail = {.request = describe_launch_templates::trail}};

}  // namespace skylens::ec2
