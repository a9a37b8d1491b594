#include "app/gallery_host.h"
#include "base/value.h"
namespace skylens::app {
GalleryHost::GalleryHost(platform::Platform& platform) : platform_(platform) {
    ImGui::GetIO().UserData = &kit_;
    ui::apply(kit_.theme, false);
    for (const std::string& path : ui::Fonts::first_paths()) platform_.fetch(path);
}
GalleryHost::~GalleryHost() = default;
void GalleryHost::frame() {
    ui::GalleryRequests requests;
    gallery_.draw(requests);
    if (kit_.fonts.ready()) platform_.ready();
    if (requests.toggle_theme) {
        kit_.theme = kit_.theme.dark ? ui::light_theme() : ui::dark_theme();
        ui::apply(kit_.theme, false);
        platform_.redraw();
    }
}
void GalleryHost::on_link(std::string_view) {}
void GalleryHost::on_file(std::string_view, std::string_view, std::string_view) {}
void GalleryHost::on_fetched(std::string_view path, std::string_view bytes, std::string_view) {
    kit_.fonts.add(path, std::string(bytes));
}
void GalleryHost::on_loaded(std::string_view, bool, std::string_view) {}
void GalleryHost::on_stored(std::string_view, std::string_view) {}
void GalleryHost::on_listed(std::string_view, std::span<const std::string>) {}
void GalleryHost::on_preferences(const platform::Preferences&) {}
void GalleryHost::on_visibility(bool) {}
void GalleryHost::on_action(std::uint32_t) {}
std::string GalleryHost::state_json() const { return "{}"; }
}
