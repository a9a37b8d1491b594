// What the page "gallery.html" shows.
#include "app/gallery_host.h"
#include "app/start.h"

namespace skylens::app {

std::unique_ptr<platform::Host> start(platform::Platform& platform) {
    return std::make_unique<GalleryHost>(platform);
}

}  // namespace skylens::app
