#include "platform/null/null_platform.h"

#include <fstream>
#include <iterator>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/hooks.h"

namespace skylens::platform {
namespace {

constexpr double kFrameMs = 1000.0 / 60.0;

// Stands in for a graphics card: every texture that was asked for is there.
void acknowledge_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate ||
            texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

bool is_named(std::string_view label, std::string_view name) {
    const std::size_t at = label.find("###");
    if (at != std::string_view::npos && label.substr(at + 3) == name) return true;
    return label.substr(0, label.find("##")) == name;
}

}  // namespace

NullPlatform::NullPlatform(float width, float height) {
    IMGUI_CHECKVERSION();
    context_ = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = ImVec2(width, height);
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.BackendPlatformUserData = this;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        static_cast<NullPlatform*>(ImGui::GetIO().BackendPlatformUserData)->copied = text;
    };
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return static_cast<NullPlatform*>(ImGui::GetIO().BackendPlatformUserData)->copied.c_str();
    };
    hooks_ = std::make_unique<app::Hooks>(*context_);
}

NullPlatform::~NullPlatform() {
    host_.reset();
    hooks_.reset();
    ImGui::GetIO().BackendPlatformUserData = nullptr;
    ImGui::DestroyContext(context_);
}

void NullPlatform::frame() {
    clock_ms += kFrameMs;
    ImGui::GetIO().DeltaTime = static_cast<float>(kFrameMs / 1000.0);
    hooks_->begin();
    ImGui::NewFrame();
    host_->frame();
    ImGui::Render();
    hooks_->end();
    acknowledge_textures();
}

void NullPlatform::frames(int count) {
    for (int i = 0; i < count; ++i)
        frame();
}

bool NullPlatform::click(std::string_view name) {
    for (const app::HookedItem& item : hooks_->items()) {
        if (!is_named(hooks_->label(item), name) || item.disabled) continue;
        const float left = ImMax(item.x, item.clip_x);
        const float top = ImMax(item.y, item.clip_y);
        const float right = ImMin(item.x + item.width, item.clip_right);
        const float bottom = ImMin(item.y + item.height, item.clip_bottom);
        if (right - left < 1 || bottom - top < 1) continue;
        ImGuiIO& io = ImGui::GetIO();
        io.AddMousePosEvent((left + right) / 2, (top + bottom) / 2);
        frames(2);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        frame();
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        frames(2);
        return true;
    }
    return false;
}

void NullPlatform::type(std::string_view text) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    frames(2);
}

void NullPlatform::press(int key, int modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) {
        io.AddKeyEvent(modifier, (modifiers & modifier) != 0);
    }
    io.AddKeyEvent(static_cast<ImGuiKey>(key), true);
    frame();
    io.AddKeyEvent(static_cast<ImGuiKey>(key), false);
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt})
        io.AddKeyEvent(modifier, false);
    frames(2);
}

void NullPlatform::answer() {
    while (!answers_.empty()) {
        const std::vector<Answer> waiting = std::move(answers_);
        answers_.clear();
        for (const Answer& one : waiting)
            deliver(one);
    }
}

void NullPlatform::deliver(const Answer& answer) {
    switch (answer.kind) {
        case Kind::Stored:
            host_->on_stored(answer.key, answer.error);
            break;
        case Kind::Loaded: {
            const auto at = stored.find(answer.key);
            host_->on_loaded(answer.key, at != stored.end(),
                             at == stored.end() ? std::string_view() : at->second);
            break;
        }
        case Kind::Listed: {
            std::vector<std::string> keys;
            for (const auto& [key, value] : stored) {
                if (key.starts_with(answer.key)) keys.push_back(key);
            }
            host_->on_listed(answer.key, keys);
            break;
        }
        case Kind::Fetched: {
            const auto at = files.find(answer.key);
            std::string bytes = at == files.end() ? std::string() : at->second;
            if (at == files.end() && !root.empty()) {
                std::ifstream file(root + "/" + answer.key, std::ios::binary);
                bytes.assign(std::istreambuf_iterator<char>(file), {});
            }
            host_->on_fetched(answer.key, bytes, bytes.empty() ? "not found" : "");
            break;
        }
    }
}

void NullPlatform::redraw(int) { ++redraws; }

void NullPlatform::redraw_after(int ms) {
    if (wake_after_ms < 0 || ms < wake_after_ms) wake_after_ms = ms;
}

void NullPlatform::set_page(std::string_view language, bool, std::string_view title) {
    page_language = language;
    page_title = title;
}

std::string NullPlatform::setting(std::string_view key) const {
    const auto at = settings.find(std::string(key));
    return at == settings.end() ? std::string() : at->second;
}

void NullPlatform::set_setting(std::string_view key, std::string_view value) {
    settings[std::string(key)] = std::string(value);
}

void NullPlatform::store(std::string_view key, std::string_view value) {
    if (storage_error.empty()) stored[std::string(key)] = std::string(value);
    answers_.push_back({Kind::Stored, std::string(key), storage_error});
}

void NullPlatform::erase(std::string_view key) {
    stored.erase(std::string(key));
    answers_.push_back({Kind::Stored, std::string(key), {}});
}

void NullPlatform::load(std::string_view key) {
    answers_.push_back({Kind::Loaded, std::string(key), {}});
}
void NullPlatform::list(std::string_view prefix) {
    answers_.push_back({Kind::Listed, std::string(prefix), {}});
}
void NullPlatform::fetch(std::string_view path) {
    answers_.push_back({Kind::Fetched, std::string(path), {}});
}

void NullPlatform::save_file(std::string_view name, std::string_view mime, std::string_view bytes) {
    saved.push_back({std::string(name), std::string(mime), std::string(bytes)});
}

void NullPlatform::mirror(std::string_view region, std::string_view title,
                          std::span<const MirrorLine> lines) {
    if (lines.empty())
        regions.erase(std::string(region));
    else
        regions[std::string(region)] = {std::string(title), {lines.begin(), lines.end()}};
}

void NullPlatform::set_crash_notes(std::string_view title, std::string_view journal) {
    crash_title = title;
    crash_journal = journal;
}

}  // namespace skylens::platform
