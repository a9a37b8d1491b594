#include "ui/api_form.h"

#include <algorithm>

#include "base/text.h"
#include "shell/command_text.h"
#include "ui/draw.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/command_preview.h"
#include "ui/widgets/form.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

struct Model {
    const aws::ServiceModel* service;
    const aws::OperationModel* operation;
};

Model find_model(const ApiFormState& state) {
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service(state.service);
    return {service, service == nullptr ? nullptr : service->find_operation(state.operation)};
}

bool is_text_list(const aws::ServiceModel& service, const aws::Shape& shape) {
    return shape.kind == aws::ShapeKind::List &&
           service.shape(shape.element).kind == aws::ShapeKind::String;
}

// What was typed into a field as a parameter. An error is the JSON parser's.
Result<Value> read_value(const aws::ServiceModel& service, const aws::Shape& shape,
                         const std::string& text) {
    switch (shape.kind) {
        case aws::ShapeKind::String:
        case aws::ShapeKind::Timestamp:
        case aws::ShapeKind::Blob:
            return Value(text);
        case aws::ShapeKind::Boolean:
            return Value(text == "true");
        case aws::ShapeKind::List:
            if (is_text_list(service, shape) && text.find('[') == std::string::npos) {
                Value list = Value::array();
                for (const std::string_view word : split(text, ' ')) {
                    if (!trim(word).empty()) list.push(trim(word));
                }
                return list;
            }
            return parse_json(text);
        default:
            return parse_json(text);
    }
}

struct Collected {
    Value params = Value::object();
    std::map<std::string, std::string> errors;
};

Collected collect(const Model& model, const ApiFormState& state) {
    Collected all;
    const aws::Shape& input = model.service->shape(model.operation->input);
    for (const aws::MemberModel& member : input.members) {
        const auto typed = state.texts.find(member.name.string());
        if (typed == state.texts.end() || typed->second.empty()) continue;
        auto value = read_value(*model.service, model.service->shape(member.shape), typed->second);
        if (value.ok()) {
            all.params.set(member.name, std::move(value).value());
        } else {
            all.errors[member.name.string()] = value.error().message;
        }
    }
    return all;
}

void draw_choice(const Field& field, const aws::Shape& shape, std::string& text) {
    std::vector<std::string> options;
    int index = -1;
    if (shape.kind == aws::ShapeKind::Boolean) {
        options = {"true", "false"};
    } else {
        for (const Str& option : shape.allowed)
            options.push_back(option.string());
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i] == text) index = static_cast<int>(i);
    }
    if (select_field(field, index, options)) text = options[static_cast<std::size_t>(index)];
}

void draw_member(const Model& model, ApiFormState& state, const aws::MemberModel& member,
                 const Collected& all) {
    const aws::Shape& shape = model.service->shape(member.shape);
    std::string& text = state.texts[member.name.string()];
    const std::string label = join(member.name.view(), "###param-", member.name.view());
    const auto error = all.errors.find(member.name.string());
    Field field;
    field.label = label.c_str();
    field.required = member.required;
    field.error = error == all.errors.end() ? nullptr : error->second.c_str();
    const bool choice = shape.kind == aws::ShapeKind::Boolean || !shape.allowed.empty();
    const bool deep = shape.kind == aws::ShapeKind::Structure ||
                      shape.kind == aws::ShapeKind::Map ||
                      (shape.kind == aws::ShapeKind::List && !is_text_list(*model.service, shape));
    const bool document = shape.name.view().find("olicyDocument") != std::string_view::npos ||
                          member.name == "Policy" || member.name == "Content" ||
                          member.name == "EventPattern";
    if (choice) {
        draw_choice(field, shape, text);
    } else if (deep || document) {
        const int lines = 1 + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
        code_field(field, text, {.lines = std::clamp(lines, document ? 8 : 4, 14)});
    } else {
        text_field(field, text);
    }
}

// At the top: what must be given, and what was filled in when the form was opened. A field stays
// where it is while somebody types into it.
bool is_first(const ApiFormState& state, const aws::MemberModel& member) {
    return member.required || state.filled.count(member.name.string()) != 0;
}

bool is_shown(const Model& model, const aws::MemberModel& member) {
    return member.name != "DryRun" && member.name != model.operation->idempotency_token;
}

void draw_members(const Model& model, ApiFormState& state, const Collected& all, bool first) {
    for (const aws::MemberModel& member : model.service->shape(model.operation->input).members) {
        if (!is_shown(model, member) || is_first(state, member) != first) continue;
        draw_member(model, state, member, all);
    }
}

bool has_more(const Model& model, const ApiFormState& state) {
    const auto& members = model.service->shape(model.operation->input).members;
    return std::any_of(members.begin(), members.end(), [&](const aws::MemberModel& member) {
        return is_shown(model, member) && !is_first(state, member);
    });
}

void draw_answer(PanelContext& context, ApiFormState& state) {
    const Answer* answer = state.ticket == 0 ? nullptr : context.answer(state.ticket);
    if (answer == nullptr) return;
    if (answer->result.ok()) {
        state = {};
        return;
    }
    notice(Tone::Alarm, answer->result.error().code, answer->result.error().message);
}

}  // namespace

void open_api_form(ApiFormState& state, Str service, Str operation, const Value& params) {
    state = {};
    state.service = std::move(service);
    state.operation = std::move(operation);
    for (const Value::Member& param : params.members()) {
        const Value& value = param.value;
        std::string text;
        const bool words = value.is_array() && (value.empty() || value.at(0).is_string());
        if (words) {
            for (const Value& word : value.elements())
                text += (text.empty() ? "" : " ") + word.as_str().string();
        } else if (!value.is_null()) {
            text = value.is_string() ? value.as_str().string() : to_pretty_json(value, 2);
        }
        state.filled.insert(param.key.string());
        state.texts[param.key.string()] = std::move(text);
    }
}

void draw_api_form(PanelContext& context, ApiFormState& state) {
    if (state.operation.empty()) return;
    const Model model = find_model(state);
    if (model.operation == nullptr) return;
    const std::string title = join(state.service.view(), ":", state.operation.view());
    begin_panel("api-form", {title, -1, {}});
    Collected all;
    if (model.operation->input != aws::kNoShape) {
        all = collect(model, state);
        draw_members(model, state, all, true);
        const std::string more =
            join(context.text(state.optional_open ? "form.less" : "form.more"), "###more");
        if (has_more(model, state) && button(more.c_str(), ButtonKind::Link))
            state.optional_open = !state.optional_open;
        if (state.optional_open) draw_members(model, state, all, false);
    }
    command_preview("preview", context.text("form.command"),
                    shell::command_text(state.service, state.operation, all.params));
    draw_answer(context, state);
    if (!state.operation.empty()) {
        const std::string send = join(context.text("form.send"), "###send");
        if (button(send.c_str(), ButtonKind::Primary, {.enabled = all.errors.empty()})) {
            state.ticket = context.commands.call(state.service, state.operation, all.params, true);
        }
        ImGui::SameLine(0, kGap);
        const std::string cancel = join(context.text("form.cancel"), "###cancel-form");
        if (button(cancel.c_str())) state = {};
    }
    end_panel();
}

}  // namespace skylens::ui
