// Makes the program for a platform. Each page has its own: index.html the application, gallery.html
// the widgets (start.cpp, start_gallery.cpp).
#pragma once

#include <memory>

#include "platform/platform.h"

namespace skylens::app {

// `platform` must outlive what is returned.
std::unique_ptr<platform::Host> start(platform::Platform& platform);

}  // namespace skylens::app
