// Every widget in every state on one page: the reference for whoever builds a panel, and what the
// browser tests drive. Nothing here knows AWS.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace skylens::ui {

// What the gallery asks of whoever shows it; filled by draw_gallery, emptied by the owner.
struct GalleryRequests {
    bool toggle_theme = false;
    bool toggle_language = false;
};

class Gallery {
  public:
    Gallery();
    ~Gallery();
    void draw(GalleryRequests& requests);
    std::string section;

  private:
    int clicks_ = 0;
};

}  // namespace skylens::ui
