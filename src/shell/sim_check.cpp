// sim check: what the tasks of the scenario are worth now.
#include "learn/grade_text.h"
#include "shell/sim_commands.h"

namespace skylens::shell::commands {

Result<SimAnswer> check(SimContext& context, const std::vector<std::string>& words) {
    if (!words.empty()) return sim_usage("sim check");
    const learn::Scenario* scenario = context.session.scenario();
    if (scenario == nullptr) return Failure{"NoScenario", "there is no scenario to check"};
    const learn::Grade grade = context.session.grade();
    Value tasks = Value::array();
    for (const learn::TaskGrade& task : grade.tasks) {
        tasks.push(Value::object({{"task", task.task},
                                  {"points", task.share * static_cast<double>(task.points_max)},
                                  {"points_max", task.points_max}}));
    }
    return SimAnswer{
        Value::object({{"scenario", scenario->id},
                       {"points", grade.points},
                       {"points_max", grade.points_max},
                       {"tasks", tasks}}),
        join(learn::task_lines(grade), scenario->id.view(), ": ", learn::points_text(grade), "\n")};
}

}  // namespace skylens::shell::commands
