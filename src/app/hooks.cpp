#include "app/hooks.h"

#include <algorithm>
#include <cstring>

#include <imgui.h>
#include <imgui_internal.h>

#include "base/value.h"

namespace skylens::app {
namespace {

Hooks* hooks_of(ImGuiContext* context) { return static_cast<Hooks*>(context->TestEngine); }

std::string_view text_of(std::string_view label) { return label.substr(0, label.find("##")); }

std::string_view key_of(std::string_view label) {
    const std::size_t at = label.find("###");
    return at == std::string_view::npos ? std::string_view() : label.substr(at + 3);
}

Value json_of(const HookedItem& item, std::string_view label) {
    const float left = ImMax(item.x, item.clip_x);
    const float top = ImMax(item.y, item.clip_y);
    const float right = ImMin(item.x + item.width, item.clip_right);
    const float bottom = ImMin(item.y + item.height, item.clip_bottom);
    const bool visible = right - left > 1 && bottom - top > 1;
    const auto flag = [&item](int bit) { return (item.flags & bit) != 0; };
    return Value::object({
        {"id", static_cast<std::int64_t>(item.id)},
        {"parent", static_cast<std::int64_t>(item.parent)},
        {"label", label},
        {"text", text_of(label)},
        {"key", key_of(label)},
        {"window", std::string_view(item.window)},
        {"x", static_cast<double>(item.x)},
        {"y", static_cast<double>(item.y)},
        {"w", static_cast<double>(item.width)},
        {"h", static_cast<double>(item.height)},
        {"cx", visible ? static_cast<double>((left + right) / 2) : -1.0},
        {"cy", visible ? static_cast<double>((top + bottom) / 2) : -1.0},
        {"visible", visible},
        {"disabled", item.disabled},
        {"checked", flag(ImGuiItemStatusFlags_Checked)},
        {"checkable", flag(ImGuiItemStatusFlags_Checkable)},
        {"opened", flag(ImGuiItemStatusFlags_Opened)},
        {"openable", flag(ImGuiItemStatusFlags_Openable)},
        {"inputable", flag(ImGuiItemStatusFlags_Inputable)},
    });
}

}  // namespace

Hooks::Hooks(ImGuiContext& context) : context_(context) {
    context_.TestEngine = this;
    context_.TestEngineHookItems = true;
}

Hooks::~Hooks() {
    context_.TestEngine = nullptr;
    context_.TestEngineHookItems = false;
}

void Hooks::begin() {
    current_.items.clear();
    current_.text.clear();
    if (current_.slots.empty()) current_.slots.resize(1024);
    std::fill(current_.slots.begin(), current_.slots.end(), 0u);
}

void Hooks::end() { std::swap(last_, current_); }

std::string_view Hooks::label(const HookedItem& item) const {
    if (item.label_size < 0) return {};
    return std::string_view(last_.text)
        .substr(item.label, static_cast<std::size_t>(item.label_size));
}

HookedItem* Hooks::find(unsigned id) {
    const std::size_t mask = current_.slots.size() - 1;
    for (std::size_t at = id & mask;; at = (at + 1) & mask) {
        const std::uint32_t slot = current_.slots[at];
        if (slot == 0) return nullptr;
        if (current_.items[slot - 1].id == id) return &current_.items[slot - 1];
    }
}

HookedItem& Hooks::find_or_add(unsigned id) {
    if (HookedItem* found = find(id)) return *found;
    if ((current_.items.size() + 1) * 2 > current_.slots.size()) grow();
    current_.items.emplace_back();
    current_.items.back().id = id;
    const std::size_t mask = current_.slots.size() - 1;
    std::size_t at = id & mask;
    while (current_.slots[at] != 0)
        at = (at + 1) & mask;
    current_.slots[at] = static_cast<std::uint32_t>(current_.items.size());
    return current_.items.back();
}

void Hooks::grow() {
    current_.slots.assign(current_.slots.size() * 2, 0u);
    const std::size_t mask = current_.slots.size() - 1;
    for (std::size_t i = 0; i < current_.items.size(); ++i) {
        std::size_t at = current_.items[i].id & mask;
        while (current_.slots[at] != 0)
            at = (at + 1) & mask;
        current_.slots[at] = static_cast<std::uint32_t>(i + 1);
    }
}

void Hooks::add(unsigned id, const ImRect& box, const ImGuiLastItemData* data) {
    const ImGuiWindow* window = context_.CurrentWindow;
    if (id == 0 || window == nullptr) return;
    HookedItem& item = find_or_add(id);
    item.parent = window->IDStack.empty() ? 0 : window->IDStack.back();
    item.window = window->Name;
    item.x = box.Min.x;
    item.y = box.Min.y;
    item.width = box.GetWidth();
    item.height = box.GetHeight();
    item.clip_x = window->ClipRect.Min.x;
    item.clip_y = window->ClipRect.Min.y;
    item.clip_right = window->ClipRect.Max.x;
    item.clip_bottom = window->ClipRect.Max.y;
    if (data != nullptr) item.disabled = (data->ItemFlags & ImGuiItemFlags_Disabled) != 0;
}

void Hooks::inform(unsigned id, const char* label, int flags) {
    HookedItem* item = find(id);
    if (item == nullptr) return;
    item->flags = flags;
    if (label == nullptr) return;
    item->label = static_cast<std::uint32_t>(current_.text.size());
    item->label_size = static_cast<int>(std::strlen(label));
    current_.text += label;
}

std::string Hooks::items_json() const {
    Value items = Value::array();
    for (const HookedItem& item : last_.items) {
        if (item.label_size > 0) items.push(json_of(item, label(item)));
    }
    return to_json(items);
}

std::string Hooks::focus_text() const {
    if (!context_.NavCursorVisible || context_.NavId == 0) return {};
    for (const HookedItem& item : last_.items) {
        if (item.id == context_.NavId) return std::string(text_of(label(item)));
    }
    return {};
}

}  // namespace skylens::app

// ---- Dear ImGui's call-outs: their names are fixed ----

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData* data) {
    skylens::app::hooks_of(context)->add(id, box, data);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags flags) {
    skylens::app::hooks_of(context)->inform(id, label, flags);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
