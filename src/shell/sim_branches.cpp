#include "shell/sim_commands.h"
#include "shell/world_difference.h"

namespace skylens::shell::commands {
namespace {

constexpr std::size_t kBranchesMax = 16;

Branch* find_branch(SimContext& context, std::string_view name) {
    for (Branch& branch : context.branches) {
        if (branch.name == name) return &branch;
    }
    return nullptr;
}

Result<Branch*> named_branch(SimContext& context, const std::vector<std::string>& words) {
    if (context.branches.empty())
        return Failure{"NoSuchBranch", "there is no branch; 'sim branch' makes one"};
    if (words.empty()) return &context.branches.back();
    Branch* branch = find_branch(context, words[0]);
    if (branch == nullptr)
        return Failure{"NoSuchBranch", join("there is no branch '", words[0], "'")};
    return branch;
}

}  // namespace

Result<SimAnswer> branch(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() > 1) return sim_usage("sim branch [NAME]");
    if (context.branches.size() >= kBranchesMax) {
        return Failure{"LimitExceeded", join("a session has at most ",
                                           static_cast<std::int64_t>(kBranchesMax), " branches")};
    }
    const std::int64_t number = static_cast<std::int64_t>(context.branches.size()) + 1;
    const Str name = words.empty() ? str_of("branch-", number) : Str(words[0]);
    if (find_branch(context, name) != nullptr) {
        return Failure{"BranchExists", join("there is a branch '", name.view(), "' already")};
    }
    context.branches.push_back({name, context.session});
    const std::string time = iso_time(context.session.now());
    return SimAnswer{
        Value::object({{"branch", name}, {"now", time}}),
        join(name.view(), ": a copy of the world at ", time, "; 'sim diff ", name.view(),
             "' compares with it, 'sim switch ", name.view(), "' goes on in it\n")};
}

Result<SimAnswer> switch_branch(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() > 1) return sim_usage("sim switch [NAME]");
    SKYLENS_TRY(Branch * branch, named_branch(context, words));
    std::swap(branch->session, context.session);
    const std::string time = iso_time(context.session.now());
    return SimAnswer{
        Value::object({{"branch", branch->name}, {"now", time}}),
        join("it is ", time, "; the world that was here is now '", branch->name.view(), "'\n")};
}

Result<SimAnswer> diff(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() > 1) return sim_usage("sim diff [NAME]");
    SKYLENS_TRY(Branch * branch, named_branch(context, words));
    const WorldDifference found =
        difference_of(context.session.world(), branch->session.world(), branch->name);
    SimAnswer answer{found.json, ""};
    for (const std::string& line : found.lines)
        answer.text += line + "\n";
    if (found.lines.empty()) answer.text = join("no difference to ", branch->name.view(), "\n");
    return answer;
}

}  // namespace skylens::shell::commands
