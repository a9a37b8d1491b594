// The text tools of the shell: small versions of the usual ones. What they do not have is refused
// by name; nothing is accepted and ignored.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell/environment.h"
#include "shell/script/interpreter.h"

namespace skylens::shell::script {

struct ToolCall {
    const std::vector<std::string>& words;  // the tool and what follows it
    Input& in;
    std::string& out;
    std::string& error;
    const Environment& environment;
};

// Gives the exit status.
using Tool = int (*)(ToolCall& call);

struct ToolEntry {
    std::string_view name;
    std::string_view usage;
    std::string_view summary;
    Tool run;
};

// Sorted by name.
const std::vector<ToolEntry>& tools();
Tool find_tool(std::string_view name);

// ---- For the tools themselves ----

// Says what is wrong and gives the status of a usage error.
int tool_failed(ToolCall& call, const Error& error, int status = 2);
// The files named, one after the other, or the input when there are none ("-" is the input too).
// A file that cannot be read is said, and `status` becomes 1.
std::string tool_text(ToolCall& call, const std::vector<std::string>& files, int& status);
// Without their ends; an end at the end makes no empty line.
std::vector<std::string_view> tool_lines(std::string_view text);

// By file.
int run_cut(ToolCall& call);
int run_tr(ToolCall& call);
int run_grep(ToolCall& call);
int run_sed(ToolCall& call);
int run_awk(ToolCall& call);
int run_sort(ToolCall& call);
int run_uniq(ToolCall& call);
int run_jp(ToolCall& call);
int run_jq(ToolCall& call);
int run_echo(ToolCall& call);
int run_printf(ToolCall& call);
int run_base64(ToolCall& call);
int run_seq(ToolCall& call);
int run_cat(ToolCall& call);
int run_head(ToolCall& call);
int run_tail(ToolCall& call);
int run_tee(ToolCall& call);
int run_wc(ToolCall& call);

}  // namespace skylens::shell::script
