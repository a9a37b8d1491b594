#include "learn/form.h"

namespace skylens::learn {
namespace {

Status check_texts(const Value& value, const std::string& where) {
    if (!value.is_object()) {
        return refused(where, join("must be an object with a text for each language, {\"en\": "
                                   "\"…\", \"ko\": \"…\"}, not ",
                                   kind_of(value)));
    }
    if (!value.contains("en")) return refused(member_of(where, "en"), "is missing");
    for (const Value::Member& member : value.members()) {
        const std::string place = member_of(where, member.key);
        if (!member.value.is_string())
            return refused(place, join("must be text, not ", kind_of(member.value)));
        if (member.value.as_string().empty()) return refused(place, "must not be empty");
    }
    return Ok{};
}

Status check_text_list(const Value& value, const std::string& where) {
    if (!value.is_array()) return refused(where, join("must be a list, not ", kind_of(value)));
    const auto& elements = value.elements();
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::string place = join(where, "/", static_cast<std::int64_t>(i));
        if (!elements[i].is_string())
            return refused(place, join("must be text, not ", kind_of(elements[i])));
        if (elements[i].as_string().empty()) return refused(place, "must not be empty");
        for (std::size_t j = 0; j < i; ++j) {
            if (elements[j] == elements[i])
                return refused(place, join("'", elements[i].as_string(), "' stands twice"));
        }
    }
    return Ok{};
}

Status expect(bool good, const Value& value, const std::string& where, std::string_view wanted) {
    if (good) return Ok{};
    return refused(where, join("must be ", wanted, ", not ", kind_of(value)));
}

Status check_value(const Value& value, const std::string& where, Form form) {
    switch (form) {
        case Form::Text:
            SKYLENS_TRY_OK(expect(value.is_string(), value, where, "text"));
            if (value.as_string().empty()) return refused(where, "must not be empty");
            return Ok{};
        case Form::Texts:
            return check_texts(value, where);
        case Form::Whole:
            return expect(value.is_int(), value, where, "a whole number");
        case Form::Flag:
            return expect(value.is_bool(), value, where, "true or false");
        case Form::Object:
            return expect(value.is_object(), value, where, "an object");
        case Form::List:
            return expect(value.is_array(), value, where, "a list");
        case Form::TextList:
            return check_text_list(value, where);
        case Form::Any:
            break;
    }
    return Ok{};
}

}  // namespace

Failure refused(const std::string& where, std::string_view what) {
    return Failure{"InvalidScenario", join(where.empty() ? "/" : where.c_str(), ": ", what)};
}

std::string member_of(const std::string& where, std::string_view name) {
    std::string out = where + "/";
    for (const char c : name) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out.push_back(c);
        }
    }
    return out;
}

std::string_view kind_of(const Value& value) {
    switch (value.type()) {
        case Value::Type::Null:
            return "null";
        case Value::Type::Bool:
            return value.as_bool() ? "true" : "false";
        case Value::Type::Int:
            return "a whole number";
        case Value::Type::Double:
            return "a fraction";
        case Value::Type::String:
            return "text";
        case Value::Type::Array:
            return "a list";
        case Value::Type::Object:
            break;
    }
    return "an object";
}

Status check_form(const Value& json, const std::string& where,
                  std::initializer_list<MemberForm> members) {
    if (!json.is_object()) return refused(where, join("must be an object, not ", kind_of(json)));
    for (const Value::Member& given : json.members()) {
        const MemberForm* found = nullptr;
        std::string known;
        for (const MemberForm& member : members) {
            if (given.key == member.name) found = &member;
            known += join(known.empty() ? "" : ", ", member.name);
        }
        if (found == nullptr) {
            return refused(member_of(where, given.key), join("unknown member; known: ", known));
        }
        SKYLENS_TRY_OK(check_value(given.value, member_of(where, given.key), found->form));
    }
    for (const MemberForm& member : members) {
        if (member.required && !json.contains(member.name))
            return refused(member_of(where, member.name), "is missing");
    }
    return Ok{};
}

Result<SimTime> time_at(const Value& value, const std::string& where) {
    const std::string_view text = value.as_string();
    const auto time = parse_time(text);
    // Epoch seconds are no time that an author can read.
    if (time.ok() && text.find('T') != std::string_view::npos) return time.value();
    return refused(where, join("'", text, "' is not a time: write 2026-01-05T09:00:00Z"));
}

Result<Duration> duration_at(const Value& value, const std::string& where) {
    if (!value.is_string()) return refused(where, join("must be text, not ", kind_of(value)));
    const auto duration = parse_duration(value.as_string());
    if (!duration.ok()) return refused(where, duration.error().message);
    return duration.value();
}

}  // namespace skylens::learn
