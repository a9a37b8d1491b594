#include "app/start.h"

#include "app/app.h"
#include "app/gallery_host.h"

namespace skylens::app {

std::unique_ptr<platform::Host> start(platform::Platform& platform) {
    if (platform.link().substr(0, 7) == "gallery") return std::make_unique<GalleryHost>(platform);
    return std::make_unique<App>(platform);
}

}  // namespace skylens::app
