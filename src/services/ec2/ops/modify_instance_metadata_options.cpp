// ec2:ModifyInstanceMetadataOptions: how the instance's programs reach the metadata service.
//
// IAM: ec2:ModifyInstanceMetadataOptions on the instance, with the settings as condition keys.
// Errors, in order: InvalidInstanceID.Malformed, InvalidInstanceID.NotFound,
// IncorrectInstanceState,
//   MissingParameter (nothing given), InvalidParameterValue, DryRunOperation.
// CloudTrail: the request stands in ModifyInstanceMetadataOptionsRequest.
//
// Deviations from AWS: the settings are applied at once; the answer says pending, as in AWS.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace modify_instance_metadata_options {

Value trail(const Value& params) {
    return Value::object({{"ModifyInstanceMetadataOptionsRequest", params}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_instance(call, params.str("InstanceId"), out);
    Value& context = out.back().context;
    if (params.has("HttpTokens")) {
        context.set("ec2:Attribute/HttpTokens", params.str("HttpTokens"));
    }
    if (params.has("HttpEndpoint")) {
        context.set("ec2:Attribute/HttpEndpoint", params.str("HttpEndpoint"));
    }
    if (params.has("HttpPutResponseHopLimit")) {
        context.set("ec2:Attribute/HttpPutResponseHopLimit",
                    params.integer("HttpPutResponseHopLimit"));
    }
}

Status read_switch(const aws::Params& params, std::string_view member, std::string_view wire,
                   std::string_view on, std::string_view off, bool& out) {
    if (!params.has(member)) return Ok{};
    const Str text = params.str(member);
    if (text != on && text != off) return invalid_value(text, wire, "");
    out = text == on;
    return Ok{};
}

Result<MetadataOptions> read_options(const Instance& instance, const aws::Params& params) {
    MetadataOptions options = instance.metadata;
    bool any = false;
    for (const std::string_view member : {"HttpTokens", "HttpPutResponseHopLimit", "HttpEndpoint",
                                          "HttpProtocolIpv6", "InstanceMetadataTags"}) {
        any = any || params.has(member);
    }
    if (!any) return missing_parameter("HttpTokens");
    SKYLENS_TRY_OK(read_switch(params, "HttpTokens", "httpTokens", "required", "optional",
                               options.tokens_required));
    SKYLENS_TRY_OK(read_switch(params, "HttpEndpoint", "httpEndpoint", "enabled", "disabled",
                               options.endpoint_enabled));
    SKYLENS_TRY_OK(read_switch(params, "HttpProtocolIpv6", "httpProtocolIpv6", "enabled",
                               "disabled", options.ipv6_enabled));
    SKYLENS_TRY_OK(read_switch(params, "InstanceMetadataTags", "instanceMetadataTags", "enabled",
                               "disabled", options.tags_enabled));
    if (!params.has("HttpPutResponseHopLimit")) return options;
    const std::int64_t limit = params.integer("HttpPutResponseHopLimit");
    if (limit < 1 || limit > 64) {
        return invalid_value(std::to_string(limit), "httpPutResponseHopLimit",
                             "Must be between 1 and 64.");
    }
    options.hop_limit = static_cast<std::int32_t>(limit);
    return options;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str id = params.str("InstanceId");
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    Instance* instance = call.here().ec2->instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {id});
    const bool gone = instance->state == InstanceState::ShuttingDown ||
                      instance->state == InstanceState::Terminated;
    if (gone) {
        return aws::error("IncorrectInstanceState", "The instance '", id.view(),
                          "' is not in a valid state for this operation.");
    }
    SKYLENS_TRY(const MetadataOptions options, read_options(*instance, params));
    SKYLENS_TRY_OK(dry_run(params));
    instance->metadata = options;
    call.changed("AWS::EC2::Instance", id);
    const Value shown =
        Value::object({{"State", "pending"},
                       {"HttpTokens", options.tokens_required ? "required" : "optional"},
                       {"HttpPutResponseHopLimit", options.hop_limit},
                       {"HttpEndpoint", options.endpoint_enabled ? "enabled" : "disabled"},
                       {"HttpProtocolIpv6", options.ipv6_enabled ? "enabled" : "disabled"},
                       {"InstanceMetadataTags", options.tags_enabled ? "enabled" : "disabled"}});
    return Value::object({{"InstanceId", id}, {"InstanceMetadataOptions", shown}});
}

}  // namespace modify_instance_metadata_options

SKYLENS_DEFINE_OP(ModifyInstanceMetadataOptions) = {
    .write = modify_instance_metadata_options::run,
    .requirements = modify_instance_metadata_options::requirements,
    .trail = {.request = modify_instance_metadata_options::trail}};

}  // namespace skylens::ec2
