#include "shell/value_path.h"

#include "base/check.h"
#include "base/text.h"

namespace skylens::shell {
namespace {

struct Step {
    std::string_view key;
    bool indexed = false;
    std::size_t index = 0;
};

Step step_of(std::string_view part) {
    const std::size_t bracket = part.find('[');
    if (bracket == std::string_view::npos) return {part, false, 0};
    std::size_t index = 0;
    for (std::size_t i = bracket + 1; i < part.size() && part[i] != ']'; ++i) {
        index = index * 10 + static_cast<std::size_t>(part[i] - '0');
    }
    return {part.substr(0, bracket), true, index};
}

}  // namespace

const Value& value_at(const Value& root, std::string_view path) {
    const Value* here = &root;
    for (const std::string_view part : split(path, '.')) {
        const Step step = step_of(part);
        here = &(*here)[step.key];
        if (step.indexed) here = &here->at(step.index);
    }
    return *here;
}

void set_value_at(Value& root, std::string_view path, Value value) {
    Value* here = &root;
    for (const std::string_view part : split(path, '.')) {
        const Step step = step_of(part);
        here = &here->member(step.key);
        if (!step.indexed) continue;
        if (here->size() == step.index) here->push(Value());
        SKYLENS_CHECK(step.index < here->size());
        here = &here->mutable_elements()[step.index];
    }
    *here = std::move(value);
}

}  // namespace skylens::shell
