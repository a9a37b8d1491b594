#include "services/config/resource_type.h"

#include "base/sort.h"
#include "base/text.h"

namespace skylens::config {

#define SKYLENS_RESOURCE_TYPE(Name) extern const ResourceType kType##Name;
#include "services/config/resource_types.inc"
#undef SKYLENS_RESOURCE_TYPE

namespace {

const aws::Operation* implementation(std::string_view service, std::string_view operation,
                                     const aws::ServiceModel*& model_of_service,
                                     const aws::OperationModel*& model) {
    model_of_service = aws::Catalog::built_in().find_service(service);
    if (model_of_service == nullptr) return nullptr;
    model = model_of_service->find_operation(operation);
    return model == nullptr ? nullptr : aws::find_implementation(*model);
}

std::vector<const ResourceType*> simulated_types() {
    std::vector<const ResourceType*> types = {
#define SKYLENS_RESOURCE_TYPE(Name) &kType##Name,
#include "services/config/resource_types.inc"
#include "services/config/state.h"
#undef SKYLENS_RESOURCE_TYPE
    };
    types.erase(std::remove_if(types.begin(), types.end(),
                               [](const ResourceType* type) {
                                   const aws::ServiceModel* service = nullptr;
                                   const aws::OperationModel* model = nullptr;
                                   return implementation(type->service, type->list_operation,
                                                         service, model) == nullptr;
                               }),
                types.end());
    sort_stably(types, [](const ResourceType* a, const ResourceType* b) {
        return std::string_view(a->name) < std::string_view(b->name);
    });
    return types;
}

// An answer's timestamp has this form and nothing else does.
bool is_answer_time(std::string_view text) {
    return text.size() >= 25 && text[10] == 'T' && text.substr(text.size() - 6) == "+00:00";
}

}  // namespace

const std::vector<const ResourceType*>& resource_types() {
    static const std::vector<const ResourceType*> kTypes = simulated_types();
    return kTypes;
}

const ResourceType* find_resource_type(std::string_view name) {
    for (const ResourceType* type : resource_types()) {
        if (name == type->name) return type;
    }
    return nullptr;
}

Value read(const aws::World& world, aws::Place place, std::string_view service,
           std::string_view operation, const Value& params) {
    const aws::ServiceModel* model_of_service = nullptr;
    const aws::OperationModel* model = nullptr;
    const aws::Operation* found = implementation(service, operation, model_of_service, model);
    if (found == nullptr || found->read == nullptr) return {};
    aws::Principal config;
    config.type = aws::PrincipalType::Service;
    config.account = place.account;
    config.account_id = world.account(place).id;
    config.name = "config.amazonaws.com";
    const aws::CallInfo info{place,       config,      *model_of_service, *model,
                             config.name, config.name, world.now};
    const aws::ReadCall call(info, world);
    Result<Value> answer = found->read(call, aws::Params(params));
    return answer.ok() ? std::move(answer).value() : Value();
}

std::vector<Value> read_all(const aws::World& world, aws::Place place, std::string_view service,
                            std::string_view operation, Value params, std::string_view list_member,
                            const Str& token_out, const Str& token_in) {
    std::vector<Value> rows;
    for (;;) {
        const Value answer = read(world, place, service, operation, params);
        for (const Value& row : answer[list_member].elements())
            rows.push_back(row);
        const Str token = answer[token_out].as_str();
        if (token.empty()) return rows;
        params.set(token_in, token);
    }
}

std::vector<Description> describe_all(const aws::World& world, aws::Place place,
                                      const Listing& listing) {
    std::vector<Description> descriptions;
    for (const Value& element : read_all(world, place, listing.service, listing.operation,
                                         Value::object(), listing.member, "NextToken", "NextToken"))
        descriptions.push_back(listing.describe(element));
    return descriptions;
}

std::optional<Description> describe_one(const aws::World& world, aws::Place place,
                                        const Listing& listing, const Str& id) {
    for (Description& description : describe_all(world, place, listing)) {
        if (description.id == id) return std::move(description);
    }
    return std::nullopt;
}

Str config_time(SimTime t) {
    std::string text = iso_time(t);
    if (t.ms % 1000 == 0) text.insert(text.size() - 1, ".000");
    return Str(text);
}

std::optional<SimTime> time_of(const Value& value) {
    if (!value.is_string()) return std::nullopt;
    const Result<SimTime> time = parse_time(value.as_string());
    if (!time.ok()) return std::nullopt;
    return time.value();
}

Value in_config_style(const Value& value) {
    if (value.is_object()) {
        Value out = Value::object();
        for (const Value::Member& member : value.members())
            out.append(Str(lower_first(member.key)), in_config_style(member.value));
        return out;
    }
    if (value.is_array()) {
        Value out = Value::array();
        for (const Value& element : value.elements())
            out.push(in_config_style(element));
        return out;
    }
    if (value.is_string() && is_answer_time(value.as_string())) {
        const Result<SimTime> time = parse_time(value.as_string());
        if (time.ok()) return config_time(time.value());
    }
    return value;
}

Value tags_map(const Value& list) {
    Value tags = Value::object();
    for (const Value& tag : list.elements())
        tags.set(tag["Key"].as_str(), tag["Value"].as_str());
    return tags;
}

Value relationship(std::string_view type, const Value& id, std::string_view name) {
    return Value::object({{"resourceType", type}, {"resourceId", id}, {"relationshipName", name}});
}

void relate(Description& description, std::string_view type, const Value& id,
            std::string_view name) {
    if (id.as_string().empty()) return;
    const Value made = relationship(type, id, name);
    for (const Value& known : description.relationships.elements()) {
        if (known == made) return;
    }
    description.relationships.push(made);
}

}  // namespace skylens::config
