#include "services/organizations/views.h"

#include "services/organizations/entities.h"

namespace skylens::organizations {
namespace {

Value type_and_value(std::string_view type, const Value& value) {
    return Value::object({{"Value", value}, {"Type", type}});
}

Value sender_value(const aws::World& world, const Handshake& handshake) {
    const int master = world.find_account(handshake.management);
    Value sender = type_and_value("ORGANIZATION", handshake.organization);
    sender.set("Resources",
               Value::array({type_and_value("MASTER_EMAIL", email_of(world, handshake.management)),
                             type_and_value("MASTER_NAME",
                                            world.accounts[static_cast<std::size_t>(master)].name),
                             type_and_value("ORGANIZATION_FEATURE_SET", "ALL")}));
    return sender;
}

}  // namespace

Value organization_value(const aws::World& world, const Organization& organization) {
    Value types = Value::array();
    if (organization.all_features) {
        types.push(Value::object({{"Type", "SERVICE_CONTROL_POLICY"}, {"Status", "ENABLED"}}));
    }
    return Value::object(
        {{"Id", organization.id},
         {"Arn", organization_arn(organization)},
         {"FeatureSet", organization.all_features ? Value("ALL") : Value("CONSOLIDATED_BILLING")},
         {"MasterAccountArn", target_arn(organization, organization.management)},
         {"MasterAccountId", organization.management},
         {"MasterAccountEmail", email_of(world, organization.management)},
         {"AvailablePolicyTypes", types}});
}

Value root_value(const Organization& organization) {
    Value types = Value::array();
    for (const PolicyType type : organization.enabled) {
        types.push(Value::object({{"Type", policy_type_text(type)}, {"Status", "ENABLED"}}));
    }
    return Value::object({{"Id", organization.root},
                          {"Arn", target_arn(organization, organization.root)},
                          {"Name", "Root"},
                          {"PolicyTypes", types}});
}

Value unit_value(const Organization& organization, const Unit& unit) {
    std::string path = organization.id.string();
    for (const Str& level : levels_above(organization, unit.id))
        path += join("/", level);
    return Value::object({{"Id", unit.id},
                          {"Arn", target_arn(organization, unit.id)},
                          {"Name", unit.name},
                          {"Path", path + "/"}});
}

Value account_value(const aws::World& world, const Organization& organization,
                    const Member& member) {
    const int index = world.find_account(member.id);
    std::string path = organization.id.string();
    for (const Str& level : levels_above(organization, member.id))
        path += join("/", level);
    return Value::object({{"Id", member.id},
                          {"Arn", target_arn(organization, member.id)},
                          {"Email", email_of(world, member.id)},
                          {"Name", world.accounts[static_cast<std::size_t>(index)].name},
                          {"Status", "ACTIVE"},
                          {"State", "ACTIVE"},
                          {"Paths", Value::array({Value(path + "/")})},
                          {"JoinedMethod", member.invited ? Value("INVITED") : Value("CREATED")},
                          {"JoinedTimestamp", cli_time(member.joined)}});
}

Value policy_summary(const Organization& organization, const Policy& policy) {
    return Value::object({{"Id", policy.id},
                          {"Arn", policy_arn(organization, policy)},
                          {"Name", policy.name},
                          {"Description", policy.description},
                          {"Type", policy_type_text(policy.type)},
                          {"AwsManaged", policy.aws_managed}});
}

Value policy_value(const Organization& organization, const Policy& policy) {
    return Value::object({{"PolicySummary", policy_summary(organization, policy)},
                          {"Content", policy.document.text}});
}

Value handshake_value(const aws::World& world, const Handshake& handshake) {
    const Str target = handshake.by_mail ? email_of(world, handshake.target) : handshake.target;
    const std::string_view kind = handshake.by_mail ? "EMAIL" : "ACCOUNT";
    Value resources = Value::array({sender_value(world, handshake), type_and_value(kind, target)});
    if (!handshake.notes.empty()) resources.push(type_and_value("NOTES", handshake.notes));
    return Value::object(
        {{"Id", handshake.id},
         {"Arn", join("arn:aws:organizations::", handshake.management, ":handshake/",
                      handshake.organization, "/invite/", handshake.id)},
         {"Parties", Value::array({Value::object({{"Id", handshake.organization.view().substr(2)},
                                                  {"Type", "ORGANIZATION"}}),
                                   Value::object({{"Id", target}, {"Type", kind}})})},
         {"State", handshake_state(handshake, world.now)},
         {"RequestedTimestamp", cli_time(handshake.requested)},
         {"ExpirationTimestamp", cli_time(handshake.expires)},
         {"Action", "INVITE"},
         {"Resources", resources}});
}

}  // namespace skylens::organizations
