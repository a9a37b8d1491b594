// "Maybe you meant": the AWS CLI proposes what resembles a word it does not know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skylens::shell {

// How alike two words are, 0 to 1: twice the characters they share in runs, over all characters
// (Ratcliff and Obershelp).
double likeness(std::string_view a, std::string_view b);

// "Found invalid choice 'x'" and, when something is at least 0.8 like it, up to three proposals.
std::string invalid_choice(std::string_view word, const std::vector<std::string>& choices);

}  // namespace skylens::shell
