#include "services/cloudtrail/cloudtrail.h"

#include <algorithm>

#include "services/cloudtrail/models.h"
#include "services/cloudtrail/state.h"
#include "services/cloudtrail/trail_shape.h"
#include "services/cloudtrail/user_identity.h"
#include "services/events/events.h"

namespace skylens::cloudtrail {
namespace {

// EC2 prefixes its codes in CloudTrail ("Client.InvalidGroup.NotFound").
std::string trail_error_code(const aws::ServiceModel& service, const Error& error) {
    if (service.protocol != "ec2") return error.code;
    return (error.http_status >= 500 ? "Server." : "Client.") + error.code;
}

aws::TrailCall trail_call(const Models& models, aws::Place place, const Record& record) {
    return {models.service, models.operation, place,       record.number, record.params,
            record.result,  record.principal, record.query};
}

Value request_json(const aws::World& world, aws::Place place, const Models& models,
                   const Record& record) {
    if (models.implementation.trail.request_in != nullptr) {
        return models.implementation.trail.request_in(world, trail_call(models, place, record));
    }
    if (models.implementation.trail.request != nullptr)
        return models.implementation.trail.request(record.params);
    if (models.operation.input == aws::kNoShape || record.params.empty()) return {};
    return trail_value(models.service, models.operation.input, record.params);
}

// EC2's empty texts (the DNS name of an instance that has none) are not recorded.
Value without_empty_texts(const Value& value) {
    if (value.is_array()) {
        Value list = Value::array();
        for (const Value& element : value.elements())
            list.push(without_empty_texts(element));
        return list;
    }
    if (!value.is_object()) return value;
    Value out = Value::object();
    for (const Value::Member& member : value.members()) {
        const bool tag = member.key == "value";
        if (!tag && member.value.is_string() && member.value.as_string().empty()) continue;
        out.set(member.key, without_empty_texts(member.value));
    }
    return out;
}

// Null for reads and for failures.
Value response_json(const aws::World& world, aws::Place place, const Models& models,
                    const Record& record) {
    if (!record.error_code.empty()) return {};
    if (models.implementation.trail.response_in != nullptr) {
        return models.implementation.trail.response_in(world, trail_call(models, place, record));
    }
    if (models.implementation.trail.response != nullptr) {
        return models.implementation.trail.response(record.params, record.result);
    }
    const bool ec2 = models.service.protocol == "ec2";  // answers {"return": true} at least
    if (is_read_only(record) || (models.operation.output == aws::kNoShape && !ec2)) return {};
    Value response;
    if (models.operation.output != aws::kNoShape) {
        response = trail_value(models.service, models.operation.output, record.result);
    }
    if (!ec2) return response.empty() ? Value() : response;
    Value with_id =
        Value::object({{"requestId", aws::uuid_from(world.seed, record.number * 2 + 1)}});
    for (const Value::Member& member : response.members())
        with_id.append(member.key, without_empty_texts(member.value));
    if (response.empty()) with_id.append("_return", true);
    return with_id;
}

// The account that gets a copy: the owner of the resource, when the call was let in and the caller
// belongs to another account ("Logging cross-account calls", IAM User Guide).
int owner_elsewhere(const aws::World& world, const aws::CallRecord& call) {
    if (call.operation.trail.owner == nullptr || !call.result.ok()) return -1;
    const int owner = call.operation.trail.owner(world, call.params);
    return owner == call.info.place.account ? -1 : owner;
}

// Puts a record into the account's history, which shows it after a while, and onto its event bus.
void keep(aws::World& world, const aws::CallRecord& call, std::uint16_t account, Record record) {
    const aws::Place place{account, record.region};
    const std::int64_t index =
        static_cast<std::int64_t>(world.at(place).cloudtrail->records.size());
    if (!call.operation.trail.data_event) {
        world.schedule(aws::EventKind::TrailVisible, place, record.visible, {}, call.effect, index);
        if (events::anybody_listens(world, place, call.info.service.event_source,
                                    "AWS API Call via CloudTrail")) {
            const SimTime at = world.now + world.delay_of(aws::Delay::TrailToBus, record.number);
            world.schedule(aws::EventKind::TrailToBus, place, at, {}, call.effect, index);
        }
    }
    world.at(place).cloudtrail->records.push_back(std::move(record));
}

// What an event that is no call has beside the members of every record.
void add_other(const Record& record, Value& json) {
    for (const char* name : {"additionalEventData", "serviceEventDetails", "resources"}) {
        if (record.other.contains(name)) json.set(name, record.other[name]);
    }
}

Value other_json(const aws::World& world, aws::Place place, const Record& record) {
    const bool service = record.principal.type == aws::PrincipalType::Service;
    Value json = Value::object(
        {{"eventVersion", "1.11"},
         {"userIdentity", record.other.contains("userIdentity") ? record.other["userIdentity"]
                                                                : user_identity(record.principal)},
         {"eventTime", iso_time(floor_to(record.time, seconds(1)))},
         {"eventSource", event_source(record)},
         {"eventName", event_name(record)},
         {"awsRegion", aws::region_name(record.region)},
         {"sourceIPAddress", service ? record.principal.name : record.source_ip},
         {"userAgent", service ? record.principal.name : record.user_agent}});
    if (!record.error_message.empty()) json.set("errorMessage", record.error_message);
    json.set("requestParameters", Value());
    json.set("responseElements", record.result);
    add_other(record, json);
    json.set("eventID", event_id(world, record));
    json.set("readOnly", false);
    json.set("eventType", record.other["eventType"]);
    json.set("managementEvent", true);
    json.set("recipientAccountId", world.account(place).id);
    json.set("eventCategory", "Management");
    return json;
}

// In the owner's copy the caller is just another account.
Value identity_of(const Record& record) {
    if (!record.foreign) return user_identity(record.principal);
    return Value::object({{"type", "AWSAccount"},
                          {"principalId", record.principal.principal_id},
                          {"accountId", record.principal.account_id}});
}

}  // namespace

std::string_view event_name(const Record& record) {
    if (!record.other.is_null()) return record.other["eventName"].as_string();
    const Models models = models_of(record);
    const char* special = models.implementation.trail.event_name;
    return special != nullptr ? std::string_view(special) : models.operation.name.view();
}

std::string_view event_source(const Record& record) {
    if (!record.other.is_null()) return record.other["eventSource"].as_string();
    return models_of(record).service.event_source;
}

bool is_read_only(const Record& record) {
    return record.other.is_null() && models_of(record).operation.read_only;
}

bool is_data_event(const Record& record) {
    return record.other.is_null() && models_of(record).implementation.trail.data_event;
}

Str event_id(const aws::World& world, const Record& record) {
    return aws::uuid_from(world.seed, record.number * 2);
}

void record_call(aws::World& world, const aws::CallRecord& call) {
    Record record;
    record.time = world.now;
    record.number = world.new_number("cloudtrail");
    record.visible = world.now + world.delay_of(aws::Delay::TrailHistory, record.number);
    record.effect = call.effect;
    record.operation = call.info.operation.number;
    record.region = call.info.service.global ? aws::kUsEast1 : call.info.place.region;
    record.principal = call.info.principal;
    record.source_ip = call.info.source_ip;
    record.user_agent = call.info.user_agent;
    record.params = call.params;
    if (call.info.query != nullptr && call.info.principal.type != aws::PrincipalType::Anonymous)
        record.query = *call.info.query;
    if (call.result.ok()) {
        // The answer of a read is not part of its record (and may itself be a page of records).
        const bool answer_shown =
            !call.info.operation.read_only || call.operation.trail.response != nullptr ||
            call.operation.trail.response_in != nullptr;
        if (answer_shown) record.result = call.result.value();
    } else {
        record.error_code = Str(trail_error_code(call.info.service, call.result.error()));
        record.error_message = Str(call.result.error().message);
    }
    const int owner = owner_elsewhere(world, call);
    if (owner < 0) return keep(world, call, call.info.place.account, std::move(record));
    record.shared = record.number;
    Record copy = record;
    copy.number = world.new_number("cloudtrail");
    copy.foreign = true;
    keep(world, call, call.info.place.account, std::move(record));
    keep(world, call, static_cast<std::uint16_t>(owner), std::move(copy));
}

void record_event(aws::World& world, aws::Place place, const OtherEvent& event,
                  sim::EffectId effect) {
    Record record;
    record.time = world.now;
    record.number = world.new_number("cloudtrail");
    record.visible = world.now + world.delay_of(aws::Delay::TrailHistory, record.number);
    record.effect = effect;
    record.region = place.region;
    record.principal = event.principal;
    record.source_ip = event.source_ip;
    record.user_agent = event.user_agent;
    record.error_message = event.error_message;
    record.result = event.response;
    record.other = Value::object({{"eventSource", event.source},
                                  {"eventName", event.name},
                                  {"eventType", event.type},
                                  {"detailType", event.detail_type}});
    if (!event.identity.is_null()) record.other.set("userIdentity", event.identity);
    if (!event.additional.is_null()) record.other.set("additionalEventData", event.additional);
    if (!event.details.is_null()) record.other.set("serviceEventDetails", event.details);
    if (!event.resources.is_null()) record.other.set("resources", event.resources);
    const auto index = static_cast<std::int64_t>(world.at(place).cloudtrail->records.size());
    world.schedule(aws::EventKind::TrailVisible, place, record.visible, {}, effect, index);
    if (events::anybody_listens(world, place, event.source, event.detail_type)) {
        const SimTime at = world.now + world.delay_of(aws::Delay::TrailToBus, record.number);
        world.schedule(aws::EventKind::TrailToBus, place, at, {}, effect, index);
    }
    world.at(place).cloudtrail->records.push_back(std::move(record));
}

const Record* find_record(const aws::World& world, aws::Place place, sim::EffectId effect) {
    const auto& records = world.at(place).cloudtrail->records;
    std::size_t low = 0;
    std::size_t high = records.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (records[middle].effect < effect) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low < records.size() && records[low].effect == effect) return &records[low];
    // A call that makes calls of its own is recorded after them: the order holds but for those.
    constexpr std::size_t kNested = 64;
    const std::size_t end = std::min(records.size(), low + kNested);
    for (std::size_t i = low > kNested ? low - kNested : 0; i < end; ++i) {
        if (records[i].effect == effect) return &records[i];
    }
    return nullptr;
}

Value record_json(const aws::World& world, aws::Place place, const Record& record) {
    if (!record.other.is_null()) return other_json(world, place, record);
    const Models models = models_of(record);
    const bool data = models.implementation.trail.data_event;
    const bool service = record.principal.type == aws::PrincipalType::Service;
    Value json =
        Value::object({{"eventVersion", "1.11"},
                       {"userIdentity", identity_of(record)},
                       {"eventTime", iso_time(floor_to(record.time, seconds(1)))},
                       {"eventSource", models.service.event_source},
                       {"eventName", event_name(record)},
                       {"awsRegion", aws::region_name(record.region)},
                       {"sourceIPAddress", service ? record.principal.name : record.source_ip},
                       {"userAgent", service ? record.principal.name : record.user_agent}});
    constexpr std::size_t kMembers = 24;  // room for all of them at once
    json.reserve(kMembers);
    if (!record.error_code.empty()) {
        json.append("errorCode", record.error_code).append("errorMessage", record.error_message);
    }
    json.append("requestParameters", request_json(world, place, models, record));
    json.append("responseElements", response_json(world, place, models, record));
    if (models.implementation.trail.additional != nullptr) {
        Value more =
            models.implementation.trail.additional(world, trail_call(models, place, record));
        if (!more.is_null()) json.append("additionalEventData", std::move(more));
    }
    json.append("requestID", aws::uuid_from(world.seed, record.number * 2 + 1));
    json.append("eventID", event_id(world, record));
    json.append("readOnly", models.operation.read_only);
    if (models.implementation.trail.resources != nullptr) {
        json.append("resources", models.implementation.trail.resources(world, place, record.params,
                                                                       record.result));
    }
    json.append("eventType", "AwsApiCall");
    if (models.service.protocol == "query") json.append("apiVersion", models.service.api_version);
    json.append("managementEvent", !data);
    json.append("recipientAccountId", world.account(place).id);
    if (record.shared != 0)
        json.append("sharedEventID", aws::uuid_from(world.seed, ~record.shared));
    json.append("eventCategory", data ? Value("Data") : Value("Management"));
    return json;
}

void on_visible(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    const Record& record =
        world.at(place).cloudtrail->records[static_cast<std::size_t>(event.number)];
    world.add_effect(aws::EffectKind::TrailRecord, place, Str(event_name(record)), event.cause,
                     Value::object({{"eventId", event_id(world, record)}}));
}

void on_to_bus(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    const Record& record =
        world.at(place).cloudtrail->records[static_cast<std::size_t>(event.number)];
    const std::string_view source = event_source(record);
    // The bus names the service without its domain: aws.ec2, aws.iam ("Events from AWS services").
    const std::string prefix(source.substr(0, source.find('.')));
    events::put_service_event(world, place,
                              {Str("aws." + prefix),
                               record.other.is_null() ? Str("AWS API Call via CloudTrail")
                                                      : record.other["detailType"].as_str(),
                               {},
                               record_json(world, place, record)},
                              event.cause);
}

}  // namespace skylens::cloudtrail
