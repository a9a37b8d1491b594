// How CloudTrail shows calls to KMS.
// Source: KMS Developer Guide, "Examples of AWS KMS log entries".
#include "base/text.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/kms/blob.h"
#include "services/kms/keys.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace {

// Contents never reach the trail.
bool is_secret(std::string_view member) {
    return member == "Plaintext" || member == "CiphertextBlob" || member == "GrantTokens" ||
           member == "GrantToken";
}

// The ARN in an answer: of the key that was made, used or changed.
Str arn_in(const Value& result) {
    for (const char* member : {"KeyId", "Arn"}) {
        const Str text = result[std::string_view(member)].as_str();
        if (text.view().substr(0, 4) == "arn:") return text;
    }
    return result["KeyMetadata"]["Arn"].as_str();
}

// For a call that named its key and was refused, or answered without it.
Str arn_asked(const aws::World& world, aws::Place place, const Value& params) {
    Str name = params["KeyId"].as_str();
    if (name.empty()) name = params["TargetKeyId"].as_str();
    if (name.empty()) name = params["DestinationKeyId"].as_str();
    if (name.empty()) {
        const Result<KeyRef> ref = key_of_blob(world, params["CiphertextBlob"].as_string());
        return ref.ok() ? key_arn(world, ref.value().place, ref.value().id) : Str();
    }
    const Result<KeyRef> ref = resolve_key(world, place, name);
    if (ref.ok()) return key_arn(world, ref.value().place, ref.value().id);
    if (name.view().substr(0, 4) == "arn:") return name;
    const bool is_id = name.view().find('/') == std::string_view::npos;
    return is_id ? key_arn(world, place, name) : Str();
}

Str touched_arn(const aws::World& world, aws::Place place, const Value& params,
                const Value& result) {
    const Str given = arn_in(result);
    return given.empty() ? arn_asked(world, place, params) : given;
}

}  // namespace

Value trail_request(const Value& params) {
    Value out = Value::object();
    for (const Value::Member& member : params.members()) {
        if (is_secret(member.key)) continue;
        const bool context = member.key.view().find("EncryptionContext") != std::string_view::npos;
        const bool tags = member.key == "Tags";
        if (tags) {
            Value list = Value::array();
            for (const Value& tag : member.value.elements()) {
                list.push(
                    Value::object({{"tagKey", tag["TagKey"]}, {"tagValue", tag["TagValue"]}}));
            }
            out.set("tags", std::move(list));
        } else if (member.key == "Constraints" && !context) {
            Value constraints = Value::object();
            for (const Value::Member& one : member.value.members())
                constraints.set(Str(lower_first(one.key)), one.value);
            out.set("constraints", std::move(constraints));
        } else {
            out.set(Str(lower_first(member.key)), member.value);
        }
    }
    // KMS fills in the algorithm of the key.
    if (params.contains("CiphertextBlob") || params.contains("Plaintext")) {
        const bool both = params.contains("DestinationKeyId");
        if (both) {
            out.set("sourceEncryptionAlgorithm", "SYMMETRIC_DEFAULT");
            out.set("destinationEncryptionAlgorithm", "SYMMETRIC_DEFAULT");
        } else {
            out.set("encryptionAlgorithm", "SYMMETRIC_DEFAULT");
        }
    }
    return out.empty() ? Value() : out;
}

Value trail_response(const aws::World& world, const aws::TrailCall& call) {
    const aws::Shape* output = call.operation.output == aws::kNoShape
                                   ? nullptr
                                   : &call.service.shape(call.operation.output);
    if (output != nullptr) {
        Value shown = cloudtrail::trail_value(call.service, call.operation.output, call.result);
        if (shown.contains("grantToken")) shown.erase("grantToken");
        return shown;
    }
    const Str arn = touched_arn(world, call.place, call.params, call.result);
    return arn.empty() ? Value() : Value::object({{"keyId", arn}});
}

Value trail_no_response(const aws::World&, const aws::TrailCall&) { return {}; }

Value trail_resources(const aws::World& world, aws::Place place, const Value& params,
                      const Value& result) {
    const Str arn = touched_arn(world, place, params, result);
    if (arn.empty()) return {};
    const std::vector<std::string_view> parts = split(arn, ':');
    Value list = Value::array();
    if (params.contains("AliasName")) {
        list.push(
            Value::object({{"accountId", Str(parts[4])},
                           {"ARN", alias_arn(world, place, params["AliasName"].as_string())}}));
    }
    list.push(
        Value::object({{"accountId", Str(parts[4])}, {"type", "AWS::KMS::Key"}, {"ARN", arn}}));
    return list;
}

int trail_owner(const aws::World& world, const Value& params) {
    const std::vector<std::string_view> parts = split(params["KeyId"].as_string(), ':');
    return parts.size() < 6 ? -1 : world.find_account(parts[4]);
}

Value trail_material(const aws::World&, const aws::TrailCall& call) {
    const Str given = call.result["KeyMaterialId"].as_str();
    return given.empty() ? Value() : Value::object({{"keyMaterialId", given}});
}

}  // namespace skylens::kms
