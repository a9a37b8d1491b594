#include "learn/grade_text.h"

#include <cstdio>

namespace skylens::learn {

std::string points_text(double points) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", points);
    std::string out = text;
    while (out.back() == '0')
        out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out;
}

std::string points_text(const Grade& grade) {
    return join(points_text(grade.points), " of ", grade.points_max, " points");
}

std::string task_lines(const Grade& grade) {
    constexpr std::size_t kTaskColumns = 20;
    std::string text;
    for (const TaskGrade& task : grade.tasks) {
        std::string name = task.task.string();
        if (name.size() < kTaskColumns) name.resize(kTaskColumns, ' ');
        text += join(name, " ", points_text(task.share * static_cast<double>(task.points_max)), "/",
                     task.points_max, "\n");
    }
    return text;
}

}  // namespace skylens::learn
