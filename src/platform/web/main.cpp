// The page's program.
#include <memory>

#include "app/start.h"
#include "platform/web/web_platform.h"

int main() {
    auto platform = std::make_unique<skylens::platform::WebPlatform>();
    if (!platform->open()) return 1;
    platform->run(skylens::app::start(*platform));
    // The browser's events own it from here: it lives as long as the page.
    static_cast<void>(platform.release());
    return 0;
}
