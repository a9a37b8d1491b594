// Small text helpers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skylens {

std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);
// ASCII only.
std::string lower(std::string_view text);
// ASCII only.
constexpr char lower_char(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
std::string upper(std::string_view text);
bool equal_ignoring_case(std::string_view a, std::string_view b);
// Glob with `*` (any run, also empty) and `?` (any one character), linear in practice and never
// worse than |text| * |pattern| steps.
bool glob_match(std::string_view pattern, std::string_view text);
// CreateSecurityGroup → create-security-group, as the AWS CLI writes operations and parameters
// (DescribeDBInstances → describe-db-instances).
std::string cli_name(std::string_view name);
// SecurityGroupIds → securityGroupIds.
std::string lower_first(std::string_view name);
bool is_digits(std::string_view text);
std::string percent_encode(std::string_view text);
std::string base64_encode(std::string_view bytes);
bool base64_decode(std::string_view text, std::string& out);
// True when the bytes are valid UTF-8.
bool is_utf8(std::string_view text);

}  // namespace skylens
