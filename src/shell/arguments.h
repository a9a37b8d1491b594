// The arguments of one operation on the AWS CLI's command line, made from the catalog by the rules
// of tools/CATALOG.md ("From members to arguments").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aws/catalog.h"
#include "shell/options.h"

namespace skylens::shell {

// What an argument does once it has been given.
enum class ArgumentKind : std::uint8_t {
    Member,   // fills an input member by its shape
    Flag,     // a boolean member, or a value that a custom flag puts somewhere
    Custom,   // "set" and "valueFlag" rows of cliArguments
    Outfile,  // positional: the file for a member of the output
    Paging,   // --starting-token, --max-items, --page-size
    InputJson,
    InputYaml,
    Skeleton
};

struct Argument {
    std::string name;  // "instance-ids"
    ArgumentKind kind = ArgumentKind::Member;
    Takes takes = Takes::One;
    Str member;                             // the input member, when it fills one
    aws::ShapeIndex shape = aws::kNoShape;  // of that member
    bool value = true;                      // of a flag of a boolean member
    bool required = false;
    bool hidden = false;            // works, is not shown by help and completion
    bool streaming = false;         // takes the path of a file
    const Value* custom = nullptr;  // its row of cliArguments
};

struct ArgumentTable {
    std::vector<Argument> arguments;  // in the order in which they are read
    std::vector<Argument> shadowed;   // members' arguments behind paging ones of the same name
    std::vector<std::string> outfiles;

    [[nodiscard]] const Argument* find(std::string_view name) const;
};

ArgumentTable arguments_of(const aws::ServiceModel& service, const aws::OperationModel& operation);

// What a value of that shape looks like on the command line: "string", "list", "integer", …
std::string_view shape_kind_name(aws::ShapeKind kind);

}  // namespace skylens::shell
