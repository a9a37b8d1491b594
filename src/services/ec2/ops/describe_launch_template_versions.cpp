// ec2:DescribeLaunchTemplateVersions: versions of one template, newest first, or the latest or
// default versions of all.
//
// IAM: ec2:DescribeLaunchTemplateVersions on *.
// Errors, in order: InvalidParameterValue (MaxResults, filters), InvalidNextToken,
//   InvalidParameterCombination and MissingParameter (id and name),
//   InvalidLaunchTemplateId.Malformed, InvalidLaunchTemplateId.NotFound or
//   InvalidLaunchTemplateName.NotFoundException, InvalidParameterValue (versions),
//   InvalidLaunchTemplateId.VersionNotFound, DryRunOperation.
// CloudTrail: read-only; the request stands in DescribeLaunchTemplateVersionsRequest.
//
// Deviations from AWS: filters by the version's data know the image, the type and the profile only;
//   ResolveAlias is not simulated.
#include <algorithm>

#include "services/ec2/errors.h"
#include "services/ec2/filters.h"
#include "services/ec2/launch_templates.h"
#include "services/ec2/listing.h"
#include "services/ec2/state.h"
#include "services/ec2/template_trail.h"

namespace skylens::ec2 {
namespace describe_launch_template_versions {

Value trail(const Value& params) {
    return template_trail("DescribeLaunchTemplateVersionsRequest", params);
}

const std::vector<std::string_view> kFilters = {"create-time",          "ebs-optimized",
                                                "iam-instance-profile", "image-id",
                                                "instance-type",        "is-default-version"};

void lookup(const LaunchTemplate& row, const LaunchTemplateVersion& version, std::string_view name,
            FilterValues& out) {
    const Value& data = version.data;
    if (name == "create-time") out.add(iso_time(version.created));
    if (name == "is-default-version") out.add(version.number == row.default_version);
    if (name == "ebs-optimized") out.add(data["EbsOptimized"].as_bool());
    if (name == "image-id") out.add(data["ImageId"].as_str());
    if (name == "instance-type") out.add(data["InstanceType"].as_str());
    if (name == "iam-instance-profile") out.add(data["IamInstanceProfile"]["Arn"].as_str());
}

using Found = std::vector<std::pair<const LaunchTemplate*, const LaunchTemplateVersion*>>;

// Without a template only "$Latest" and "$Default" mean something.
Result<Found> of_all(const State& state, const aws::Params& params) {
    Found found;
    for (const Value& text : params.list("Versions")) {
        if (text.as_string() == "$Latest" || text.as_string() == "$Default") continue;
        return invalid_value(text.as_string(), "versions",
                             "Only '$Latest' and '$Default' are allowed without a template.");
    }
    for (const LaunchTemplate& row : state.launch_templates) {
        for (const Value& text : params.list("Versions")) {
            SKYLENS_TRY(const std::int64_t number, version_number(row, text.as_string()));
            const LaunchTemplateVersion* version = find_version(row, number);
            if (version != nullptr) found.push_back({&row, version});
        }
    }
    return found;
}

Result<Found> of_one(const LaunchTemplate& row, const aws::Params& params) {
    Found found;
    for (const Value& text : params.list("Versions")) {
        SKYLENS_TRY(const std::int64_t number, version_number(row, text.as_string()));
        const LaunchTemplateVersion* version = find_version(row, number);
        if (version == nullptr) return version_not_found(row, text.as_string());
        found.push_back({&row, version});
    }
    if (!params.list("Versions").empty()) return found;
    std::int64_t least = 1;
    std::int64_t most = row.latest_version;
    if (params.has("MinVersion")) {
        SKYLENS_TRY(least, version_number(row, params.str("MinVersion")));
    }
    if (params.has("MaxVersion")) {
        SKYLENS_TRY(most, version_number(row, params.str("MaxVersion")));
    }
    for (auto version = row.versions.rbegin(); version != row.versions.rend(); ++version) {
        if (version->number >= least && version->number <= most) found.push_back({&row, &*version});
    }
    return found;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    if (params.flag("ResolveAlias")) return aws::not_simulated("ResolveAlias");
    SKYLENS_TRY(const Page page, read_page(params, "DescribeLaunchTemplateVersions", 1, 200));
    SKYLENS_TRY(const Filters filters, Filters::read(params, kFilters));
    const bool one = params.has("LaunchTemplateId") || params.has("LaunchTemplateName");
    Found versions;
    if (one || params.list("Versions").empty()) {
        SKYLENS_TRY(const LaunchTemplate* row, named_template(state, params.value()));
        SKYLENS_TRY(versions, of_one(*row, params));
    } else {
        SKYLENS_TRY(versions, of_all(state, params));
    }
    SKYLENS_TRY_OK(dry_run(params));
    std::vector<Value> found;
    for (const auto& [row, version] : versions) {
        const LaunchTemplate& owner = *row;
        const LaunchTemplateVersion& shown = *version;
        const bool match = filters.match(
            nullptr, [&](std::string_view name, auto& out) { lookup(owner, shown, name, out); });
        if (match) found.push_back(template_version_value(owner, shown));
    }
    return page_value("LaunchTemplateVersions", "DescribeLaunchTemplateVersions", page,
                      std::move(found));
}

}  // namespace describe_launch_template_versions

SKYLENS_DEFINE_OP(DescribeLaunchTemplateVersions) = {
    .read = describe_launch_template_versions::run,
    .trail = {.request = describe_launch_template_versions::trail}};

}  // namespace skylens::ec2
