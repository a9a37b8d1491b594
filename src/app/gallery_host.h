// The program that shows the gallery (#gallery).
#pragma once

#include "platform/platform.h"
#include "ui/gallery.h"
#include "ui/kit.h"

namespace skylens::app {

class GalleryHost final : public platform::Host {
  public:
    explicit GalleryHost(platform::Platform& platform);
    ~GalleryHost() override;
    GalleryHost(const GalleryHost&) = delete;
    GalleryHost& operator=(const GalleryHost&) = delete;

    void frame() override;
    void on_link(std::string_view link) override;
    void on_file(std::string_view name, std::string_view bytes, std::string_view error) override;
    void on_fetched(std::string_view path, std::string_view bytes, std::string_view error) override;
    void on_loaded(std::string_view key, bool found, std::string_view value) override;
    void on_stored(std::string_view key, std::string_view error) override;
    void on_listed(std::string_view prefix, std::span<const std::string> keys) override;
    void on_preferences(const platform::Preferences& preferences) override;
    void on_visibility(bool visible) override;
    void on_action(std::uint32_t action) override;
    std::string state_json() const override;

  private:
    void answer(const ui::GalleryRequests& requests);
    // Colours, words, page and text mirror after any of them changed.
    void apply_looks();

    platform::Platform& platform_;
    ui::Kit kit_;
    ui::Gallery gallery_;
    bool korean_asked_ = false;
};

}  // namespace skylens::app
