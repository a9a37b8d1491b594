#include "ui/gallery.h"
#include "ui/kit.h"
namespace skylens::ui {
Gallery::Gallery() = default;
Gallery::~Gallery() = default;
void Gallery::draw(GalleryRequests& requests) {
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->WorkPos);
    ImGui::SetNextWindowSize(viewport->WorkSize);
    ImGui::Begin("Gallery", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    { FontScope scope(Role::Title); ImGui::TextUnformatted("Gallery"); }
    if (ImGui::Button("Theme")) requests.toggle_theme = true;
    if (ImGui::Button("Run")) ++clicks_;
    ImGui::Text("clicks %d", clicks_);
    ImGui::End();
}
}
