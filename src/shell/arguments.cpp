#include "shell/arguments.h"

#include <algorithm>

#include "base/text.h"

namespace skylens::shell {
namespace {

std::size_t index_of(const std::vector<Argument>& list, std::string_view name) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].name == name) return i;
    }
    return list.size();
}

class TableBuilder {
  public:
    TableBuilder(const aws::ServiceModel& service, const aws::OperationModel& operation)
        : service_(service), operation_(operation) {}

    ArgumentTable build() {
        if (operation_.input != aws::kNoShape) {
            for (const aws::MemberModel& member : service_.shape(operation_.input).members) {
                add_member(member);
            }
        }
        for (const Value::Member& row : operation_.cli_arguments.members())
            customise(row);
        if (operation_.page) add_paging(*operation_.page);
        if (table_.outfiles.empty()) {
            add_own("cli-input-json", ArgumentKind::InputJson, Takes::One);
            add_own("cli-input-yaml", ArgumentKind::InputYaml, Takes::One);
            add_own("generate-cli-skeleton", ArgumentKind::Skeleton, Takes::MaybeOne);
        }
        return std::move(table_);
    }

  private:
    void add_member(const aws::MemberModel& member) {
        Argument argument;
        argument.name = cli_name(member.name);
        argument.member = member.name;
        argument.shape = member.shape;
        argument.streaming = member.streaming;
        argument.required = member.required && member.name != operation_.idempotency_token;
        const aws::ShapeKind kind = service_.shape(member.shape).kind;
        if (kind != aws::ShapeKind::Boolean) {
            argument.takes = kind == aws::ShapeKind::List ? Takes::Many : Takes::One;
            table_.arguments.push_back(argument);
            return;
        }
        argument.kind = ArgumentKind::Flag;
        argument.takes = Takes::Nothing;
        argument.required = false;  // As with the AWS CLI: the service notices when it is missing.
        table_.arguments.push_back(argument);
        argument.name = "no-" + argument.name;
        argument.value = false;
        table_.arguments.push_back(argument);
    }

    void add_own(std::string name, ArgumentKind kind, Takes takes) {
        Argument argument;
        argument.name = std::move(name);
        argument.kind = kind;
        argument.takes = takes;
        const std::size_t index = index_of(table_.arguments, argument.name);
        if (index < table_.arguments.size()) {
            table_.shadowed.push_back(table_.arguments[index]);
            table_.arguments[index] = argument;
        } else {
            table_.arguments.push_back(argument);
        }
    }

    void add_paging(const aws::PageModel& page) {
        std::vector<Str> manual = page.in;
        if (!page.limit.empty()) manual.push_back(page.limit);
        for (const Str& member : manual) {
            const std::size_t index = index_of(table_.arguments, cli_name(member));
            if (index < table_.arguments.size()) table_.arguments[index].hidden = true;
        }
        add_own("starting-token", ArgumentKind::Paging, Takes::One);
        if (!page.limit.empty()) add_own("page-size", ArgumentKind::Paging, Takes::One);
        add_own("max-items", ArgumentKind::Paging, Takes::One);
    }

    // One row of cliArguments: changes a member's argument or adds one.
    void customise(const Value::Member& row) {
        const std::string_view kind = row.value["kind"].as_string();
        const std::size_t index = index_of(table_.arguments, row.key);
        const bool exists = index < table_.arguments.size();
        if (kind == "removed") {
            if (exists)
                table_.arguments.erase(table_.arguments.begin() +
                                       static_cast<std::ptrdiff_t>(index));
            return;
        }
        if (kind == "outfile") {
            table_.outfiles.push_back(row.key.string());
            return;
        }
        if (!exists) table_.arguments.emplace_back();
        Argument& argument = exists ? table_.arguments[index] : table_.arguments.back();
        argument.name = row.key.string();
        argument.custom = &row.value;
        if (kind == "hidden") {
            argument.hidden = true;
        } else if (kind == "optional" || kind == "file") {
            argument.required = argument.required && kind == "file";
        } else if (kind == "without") {
            argument.required = argument.required && !row.value["optional"].as_bool();
        } else {
            put_custom(argument, row.value, kind);
        }
    }

    void put_custom(Argument& argument, const Value& row, std::string_view kind) {
        argument.member = {};
        argument.kind = kind == "flag" ? ArgumentKind::Flag : ArgumentKind::Custom;
        argument.required = false;
        if (kind == "flag") {
            argument.takes = Takes::Nothing;
        } else if (kind == "valueFlag") {
            argument.takes = row["value"].as_bool() ? Takes::MaybeOne : Takes::Nothing;
        } else {
            const std::string_view parse = row["parse"].as_string();
            argument.takes = parse == "addressList" ? Takes::Many : Takes::One;
            argument.required = set_is_required(row);
        }
    }

    // Subscribe's Endpoint and the like: "set" in place of a member that was required.
    bool set_is_required(const Value& row) const {
        if (!row["path"].is_string() || row["parse"].as_string() != "shape") return false;
        if (operation_.input == aws::kNoShape) return false;
        const auto* member = service_.shape(operation_.input).find(row["path"].as_string());
        return member != nullptr && member->required;
    }

    const aws::ServiceModel& service_;
    const aws::OperationModel& operation_;
    ArgumentTable table_;
};

}  // namespace

const Argument* ArgumentTable::find(std::string_view name) const {
    const std::size_t index = index_of(arguments, name);
    return index < arguments.size() ? &arguments[index] : nullptr;
}

ArgumentTable arguments_of(const aws::ServiceModel& service, const aws::OperationModel& operation) {
    return TableBuilder(service, operation).build();
}

std::string_view shape_kind_name(aws::ShapeKind kind) {
    switch (kind) {
        case aws::ShapeKind::Structure:
            return "structure";
        case aws::ShapeKind::List:
            return "list";
        case aws::ShapeKind::Map:
            return "map";
        case aws::ShapeKind::String:
            return "string";
        case aws::ShapeKind::Integer:
            return "integer";
        case aws::ShapeKind::Long:
            return "long";
        case aws::ShapeKind::Double:
            return "double";
        case aws::ShapeKind::Boolean:
            return "boolean";
        case aws::ShapeKind::Timestamp:
            return "timestamp";
        case aws::ShapeKind::Blob:
            return "blob";
    }
    return "string";
}

}  // namespace skylens::shell
