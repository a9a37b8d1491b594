#include "services/ec2/sharing.h"

#include <algorithm>

#include "base/text.h"
#include "services/ec2/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

Status read_users(const Value& users, std::vector<Str>& out) {
    for (const Value& user : users.elements()) {
        const Str id = user.as_str();
        if (id.size() != 12 || !is_digits(id)) {
            return aws::error("InvalidUserID.Malformed", "Invalid user id: \"", id.view(), "\"");
        }
        if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    }
    return Ok{};
}

Status read_groups(const Value& groups, bool& all) {
    for (const Value& group : groups.elements()) {
        if (group.as_string() != "all") {
            return invalid_value(group.as_string(), "group", "Must be all.");
        }
        all = true;
    }
    return Ok{};
}

// [{"UserId"}, {"Group"}] taken apart.
Status read_permissions(const Value& list, std::vector<Str>& users, bool& all) {
    Value ids = Value::array();
    Value groups = Value::array();
    for (const Value& item : list.elements()) {
        if (item.contains("OrganizationArn") || item.contains("OrganizationalUnitArn")) {
            return aws::not_simulated("sharing with an organization");
        }
        if (item.contains("UserId")) ids.push(item["UserId"]);
        if (item.contains("Group")) groups.push(item["Group"]);
    }
    SKYLENS_TRY_OK(read_users(ids, users));
    return read_groups(groups, all);
}

Value trail_items(const Value& list) {
    Value items = Value::array();
    for (const Value& item : list.elements()) {
        Value shown = Value::object();
        if (item.contains("UserId")) shown.set("userId", item["UserId"]);
        if (item.contains("Group")) shown.set("group", item["Group"]);
        items.push(std::move(shown));
    }
    return Value::object({{"items", std::move(items)}});
}

Value flat_items(const Value& params) {
    Value list = Value::array();
    for (const Value& user : params["UserIds"].elements()) {
        list.push(Value::object({{"UserId", user}}));
    }
    for (const char* member : {"GroupNames", "UserGroups"}) {
        for (const Value& group : params[member].elements()) {
            list.push(Value::object({{"Group", group}}));
        }
    }
    return list;
}

}  // namespace

Result<Sharing> read_sharing(const aws::Params& params, std::string_view member,
                             std::string_view groups_member) {
    Sharing sharing;
    const Value& whole = params[member];
    SKYLENS_TRY_OK(read_permissions(whole["Add"], sharing.add, sharing.add_all));
    SKYLENS_TRY_OK(read_permissions(whole["Remove"], sharing.remove, sharing.remove_all));
    const Str operation = params.str("OperationType");
    if (!operation.empty() && operation != "add" && operation != "remove") {
        return invalid_value(operation, "operationType", "Must be add or remove.");
    }
    const bool add = operation == "add";
    const bool flat = params.has("UserIds") || params.has(groups_member);
    if (flat && operation.empty()) return missing_parameter("OperationType");
    SKYLENS_TRY_OK(read_users(params["UserIds"], add ? sharing.add : sharing.remove));
    SKYLENS_TRY_OK(read_groups(params[groups_member], add ? sharing.add_all : sharing.remove_all));
    const bool nothing =
        sharing.add.empty() && sharing.remove.empty() && !sharing.add_all && !sharing.remove_all;
    if (nothing) {
        return aws::error("InvalidParameterCombination", "No attributes specified.");
    }
    return sharing;
}

void apply_sharing(const Sharing& sharing, bool& everybody, std::vector<Str>& accounts) {
    if (sharing.add_all) everybody = true;
    if (sharing.remove_all) everybody = false;
    for (const Str& id : sharing.add) {
        if (std::find(accounts.begin(), accounts.end(), id) == accounts.end()) {
            accounts.push_back(id);
        }
    }
    for (const Str& id : sharing.remove) {
        accounts.erase(std::remove(accounts.begin(), accounts.end(), id), accounts.end());
    }
}

Value sharing_trail(const Value& params, std::string_view member) {
    Value out = Value::object();
    const Value& whole = params[member];
    if (whole.contains("Add")) out.set("add", trail_items(whole["Add"]));
    if (whole.contains("Remove")) out.set("remove", trail_items(whole["Remove"]));
    const Value flat = flat_items(params);
    if (!flat.empty()) {
        out.set(params["OperationType"].as_string() == "remove" ? "remove" : "add",
                trail_items(flat));
    }
    return out;
}

}  // namespace skylens::ec2
