// The form of the JSON that authors write: which members an object has and of which type. The first
// thing that is wrong is told with its place, a JSON pointer.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"
#include "base/value.h"

namespace skylens::learn {

enum class Form : std::uint8_t {
    Text,   // not empty
    Texts,  // {"en": "…", "ko": "…"}: a text a language, English always
    Whole,  // a whole number
    Flag,   // true or false
    Object,
    List,
    TextList,  // a list of texts, each once
    Any,       // checked elsewhere
};

struct MemberForm {
    std::string_view name;
    Form form = Form::Any;
    bool required = false;
};

// "where: what", code "InvalidScenario"; where is "/" for the whole file.
Failure refused(const std::string& where, std::string_view what);

// The place of a member, escaped as JSON pointers are.
std::string member_of(const std::string& where, std::string_view name);

// "text", "a list", "a number", …
std::string_view kind_of(const Value& value);

// Refuses anything but an object that has the required members, no others than these, each of its
// form.
Status check_form(const Value& json, const std::string& where,
                  std::initializer_list<MemberForm> members);

// "2026-01-05T09:00:00Z" and "PT20M" as authors write them.
Result<SimTime> time_at(const Value& value, const std::string& where);
Result<Duration> duration_at(const Value& value, const std::string& where);

}  // namespace skylens::learn
