// Makes the program for a platform: what the page shows is decided by the link it was opened with.
#pragma once

#include <memory>

#include "platform/platform.h"

namespace skylens::app {

// `platform` must outlive what is returned.
std::unique_ptr<platform::Host> start(platform::Platform& platform);

}  // namespace skylens::app
