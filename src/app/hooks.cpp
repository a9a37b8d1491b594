#include "app/hooks.h"

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

Value json_of(const HookedItem& item) {
    const float left = ImMax(item.x, item.clip_x);
    const float top = ImMax(item.y, item.clip_y);
    const float right = ImMin(item.x + item.width, item.clip_right);
    const float bottom = ImMin(item.y + item.height, item.clip_bottom);
    const bool visible = right - left > 1 && bottom - top > 1;
    const auto flag = [&item](int bit) { return (item.flags & bit) != 0; };
    return Value::object({
        {"id", static_cast<std::int64_t>(item.id)},
        {"label", std::string_view(item.label)},
        {"text", text_of(item.label)},
        {"key", key_of(item.label)},
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
    current_.clear();
    index_.clear();
}

void Hooks::end() { last_.swap(current_); }

void Hooks::add(unsigned id, const ImRect& box, const ImGuiLastItemData* data) {
    const ImGuiWindow* window = context_.CurrentWindow;
    if (id == 0 || window == nullptr) return;
    const auto [at, fresh] = index_.try_emplace(id, current_.size());
    if (fresh) current_.emplace_back();
    HookedItem& item = current_[at->second];
    item.id = id;
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
    const auto at = index_.find(id);
    if (at == index_.end()) return;
    HookedItem& item = current_[at->second];
    if (label != nullptr) item.label = label;
    item.flags = flags;
    item.informed = true;
}

std::string Hooks::items_json() const {
    Value items = Value::array();
    for (const HookedItem& item : last_) {
        if (item.informed && !item.label.empty()) items.push(json_of(item));
    }
    return to_json(items);
}

std::string Hooks::focus_text() const {
    if (!context_.NavCursorVisible || context_.NavId == 0) return {};
    for (const HookedItem& item : last_) {
        if (item.id == context_.NavId) return std::string(text_of(item.label));
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
