// Every widget in every state on one page: the reference for whoever builds a panel, and what the
// browser tests drive. Nothing here knows AWS rules; texts are in English and Korean.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace skylens::ui {

// What the gallery asks of whoever shows it. The owner acts on it after draw and clears it.
struct GalleryRequests {
    bool toggle_theme = false;
    bool toggle_language = false;
    bool section_changed = false;
    bool download = false;
    bool pick_file = false;
    bool store = false;  // GalleryFacts::note under the key "gallery/note"
    bool load = false;
    bool erase = false;
    bool announce = false;
    bool open_docs = false;
    bool crash = false;
    bool set_continuous = false;  // GalleryFacts::continuous changed
};

// What the owner tells and what tests look at.
struct GalleryFacts {
    std::string section = "basics";
    bool korean = false;
    int clicks = 0;
    int right_clicks = 0;
    int double_clicks = 0;
    std::string name, note, code;
    float level = 40;
    bool flag = false;
    bool continuous = false;
    std::string file_name, file_text, stored, loaded, link;
    int selected_rows = 0;
    int sort_column = -1;
    std::uint64_t lane_selected = 0;
    std::string last_link;
    double list_scroll = 0;
    std::int64_t scrub_ms = 0;
};

class Gallery {
  public:
    Gallery();
    ~Gallery();
    Gallery(const Gallery&) = delete;
    Gallery& operator=(const Gallery&) = delete;

    // Draws the whole page.
    void draw(GalleryRequests& requests);

    GalleryFacts facts;

    // The demonstrations' own state (src/ui/gallery).
    struct Parts;

  private:
    void draw_top_bar(GalleryRequests& requests);
    void draw_section(GalleryRequests& requests);
    std::unique_ptr<Parts> parts_;
};

}  // namespace skylens::ui
