// Grades as the terminal shows them.
#pragma once

#include <string>

#include "learn/grade.h"

namespace skylens::learn {

// Points as people write them: "2", "1.5". They are whole or halves and the like: at most two
// digits behind the point are printed.
std::string points_text(double points);

// "3.5 of 5 points"
std::string points_text(const Grade& grade);

// A line for each task: "find                 2/2".
std::string task_lines(const Grade& grade);

}  // namespace skylens::learn
