#include "platform/web/canvas.h"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <cstring>

#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_internal.h>

namespace skylens::platform {
namespace {

constexpr const char* kSelector = "#canvas";
constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15u;

std::uint64_t mix(std::uint64_t hash, const void* bytes, std::size_t size) {
    const auto* at = static_cast<const unsigned char*>(bytes);
    std::uint64_t word = 0;
    for (; size >= sizeof word; size -= sizeof word, at += sizeof word) {
        std::memcpy(&word, at, sizeof word);
        hash = (hash ^ word) * kFactor;
        hash ^= hash >> 29;
    }
    word = size;
    std::memcpy(&word, at, size);
    return (hash ^ word) * kFactor;
}

// Indices follow from the commands and the order of the vertices closely enough to leave them out
// only when their number is the same; they are small, so they are included.
std::uint64_t hash_of(const ImDrawData& data) {
    std::uint64_t hash = mix(kFactor, &data.DisplaySize, sizeof data.DisplaySize);
    for (const ImDrawList* list : data.CmdLists) {
        hash = mix(hash, list->VtxBuffer.Data, list->VtxBuffer.size_in_bytes());
        hash = mix(hash, list->IdxBuffer.Data, list->IdxBuffer.size_in_bytes());
        for (const ImDrawCmd& command : list->CmdBuffer) {
            hash = mix(hash, &command.ClipRect, sizeof command.ClipRect);
            hash = mix(hash, &command.ElemCount, sizeof command.ElemCount);
        }
    }
    return hash;
}

bool textures_wait(const ImDrawData& data) {
    for (const ImTextureData* texture : *data.Textures) {
        if (texture->Status != ImTextureStatus_OK) return true;
    }
    return false;
}

}  // namespace

bool Canvas::open() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = EM_FALSE;
    attributes.depth = EM_FALSE;
    attributes.stencil = EM_FALSE;
    attributes.antialias = EM_FALSE;
    attributes.premultipliedAlpha = EM_FALSE;
    attributes.enableExtensionsByDefault = EM_FALSE;
    context_ = static_cast<int>(emscripten_webgl_create_context(kSelector, &attributes));
    if (context_ <= 0) return false;
    emscripten_webgl_make_context_current(context_);
    return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void Canvas::resize(float width, float height, int device_width, int device_height) {
    width_ = width;
    height_ = height;
    device_width_ = device_width;
    device_height_ = device_height;
}

void Canvas::begin() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(width_, height_);
    const float scale_x = static_cast<float>(device_width_) / width_;
    const float scale_y = static_cast<float>(device_height_) / height_;
    io.DisplayFramebufferScale = ImVec2(scale_x, scale_y);
    // Edges are smoothed over one device pixel, not over one CSS pixel.
    ImGui::GetCurrentContext()->DrawListSharedData.InitialFringeScale =
        scale_x > 1.0f ? 1.0f / scale_x : 1.0f;
    if (lost_) return;
    if (restored_) {
        restored_ = false;
        emscripten_webgl_make_context_current(context_);
        ImGui_ImplOpenGL3_DestroyDeviceObjects();
        picture_ = 0;
    }
    ImGui_ImplOpenGL3_NewFrame();
}

void Canvas::draw(const ImDrawData& data) {
    if (lost_) return;
    const bool resized = device_width_ != stored_width_ || device_height_ != stored_height_;
    const std::uint64_t picture = hash_of(data);
    if (!resized && picture == picture_ && !textures_wait(data)) return;
    // The store is set just before it is drawn on, so that nobody sees it empty.
    if (resized) {
        emscripten_set_canvas_element_size(kSelector, device_width_, device_height_);
        stored_width_ = device_width_;
        stored_height_ = device_height_;
    }
    picture_ = picture;
    ++drawn_;
    const ImVec4 background = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
    glViewport(0, 0, stored_width_, stored_height_);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(background.x, background.y, background.z, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(const_cast<ImDrawData*>(&data));
}

void Canvas::set_lost(bool lost) {
    lost_ = lost;
    restored_ = !lost;
}

}  // namespace skylens::platform
