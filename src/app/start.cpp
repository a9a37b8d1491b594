#include "app/start.h"

#include "app/app.h"

namespace skylens::app {

std::unique_ptr<platform::Host> start(platform::Platform& platform) {
    return std::make_unique<App>(platform);
}

}  // namespace skylens::app
