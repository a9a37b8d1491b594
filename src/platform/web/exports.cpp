// What the page's scripts may call. `self` is the WebPlatform that skylens_js_start was given;
// texts are valid during the call only. Every input asks for frames by itself.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten.h>

#include "platform/web/web_platform.h"

namespace {

using skylens::platform::Host;
using skylens::platform::WebPlatform;

WebPlatform& from(void* self) { return *static_cast<WebPlatform*>(self); }

std::string_view view(const char* text, int size) { return {text, static_cast<std::size_t>(size)}; }

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

// Tells the program something, and draws what it made of it.
template <class Tell>
void tell(void* self, Tell tell_host) {
    WebPlatform& platform = from(self);
    try {
        tell_host(platform.host());
    } catch (...) {
        platform.report_exception();
    }
    platform.redraw();
}

}  // namespace

extern "C" {

// ---- memory ----
EMSCRIPTEN_KEEPALIVE void* skylens_alloc(int size) {
    return std::malloc(static_cast<std::size_t>(size));
}
EMSCRIPTEN_KEEPALIVE void skylens_free(void* memory) { std::free(memory); }

// ---- frames ----
EMSCRIPTEN_KEEPALIVE int skylens_frame(void* self) { return from(self).frame() ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE void skylens_resize(void* self, double width, double height, int device_width,
                                         int device_height) {
    from(self).canvas().resize(static_cast<float>(width), static_cast<float>(height), device_width,
                               device_height);
    from(self).redraw();
}
EMSCRIPTEN_KEEPALIVE void skylens_context(void* self, int present) {
    from(self).canvas().set_lost(present == 0);
    from(self).redraw();
}
EMSCRIPTEN_KEEPALIVE void skylens_visibility(void* self, int visible) {
    from(self).canvas().forget_picture();
    tell(self, [=](Host& host) { host.on_visibility(visible != 0); });
}
EMSCRIPTEN_KEEPALIVE void skylens_focus(void* self, int focused) {
    from(self).input().focus(focused != 0);
    from(self).redraw();
}

// ---- pointers ----
EMSCRIPTEN_KEEPALIVE void skylens_pointer_move(void* self, double x, double y, int source) {
    from(self).input().pointer_move(static_cast<float>(x), static_cast<float>(y), source);
    from(self).wake_for_input();
}
EMSCRIPTEN_KEEPALIVE void skylens_pointer_button(void* self, double x, double y, int button,
                                                 int down, int source) {
    from(self).input().pointer_button(static_cast<float>(x), static_cast<float>(y), button,
                                      down != 0, source);
    if (down == 0) from(self).flush_input();
    from(self).wake_for_input();
}
EMSCRIPTEN_KEEPALIVE void skylens_pointer_leave(void* self) {
    from(self).input().pointer_leave();
    from(self).redraw();
}
EMSCRIPTEN_KEEPALIVE void skylens_wheel(void* self, double x, double y) {
    from(self).input().wheel(static_cast<float>(x), static_cast<float>(y));
    from(self).wake_for_input();
}
EMSCRIPTEN_KEEPALIVE void skylens_touch_down(void* self, double x, double y, double ms) {
    from(self).touch().down(static_cast<float>(x), static_cast<float>(y), ms);
}
EMSCRIPTEN_KEEPALIVE void skylens_touch_move(void* self, double x, double y, double ms) {
    from(self).touch().move(static_cast<float>(x), static_cast<float>(y), ms);
}
EMSCRIPTEN_KEEPALIVE void skylens_touch_up(void* self, double x, double y, double ms) {
    from(self).touch().up(static_cast<float>(x), static_cast<float>(y), ms);
}
EMSCRIPTEN_KEEPALIVE void skylens_touch_hold(void* self) { from(self).touch().hold(); }
EMSCRIPTEN_KEEPALIVE void skylens_touch_cancel(void* self) { from(self).touch().cancel(); }

// ---- keys, text, clipboard ----
EMSCRIPTEN_KEEPALIVE int skylens_key(void* self, const char* code, int code_size, const char* key,
                                     int key_size, int down, int modifiers, int flags) {
    WebPlatform& platform = from(self);
    const bool taken = platform.input().key(view(code, code_size), view(key, key_size), down != 0,
                                            modifiers, (flags & 1) != 0, (flags & 2) != 0);
    const std::string_view name = view(key, key_size);
    if (down != 0 && (name == "Enter" || name == " ")) platform.flush_input();
    platform.redraw(3);
    return taken ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void skylens_text(void* self, const char* text, int size) {
    from(self).input().text(view(text, size));
    from(self).redraw(3);
}
EMSCRIPTEN_KEEPALIVE void skylens_paste(void* self, const char* text, int size) {
    from(self).input().paste(view(text, size));
    from(self).redraw(3);
}
EMSCRIPTEN_KEEPALIVE void skylens_copy(void* self, int cut) {
    from(self).input().copy(cut != 0);
    from(self).flush_input();
}

// ---- answers ----
EMSCRIPTEN_KEEPALIVE void skylens_stored(void* self, const char* key, int key_size,
                                         const char* error, int error_size) {
    tell(self, [=](Host& host) { host.on_stored(view(key, key_size), view(error, error_size)); });
}
EMSCRIPTEN_KEEPALIVE void skylens_loaded(void* self, const char* key, int key_size,
                                         const char* value, int value_size, int found) {
    tell(self, [=](Host& host) {
        host.on_loaded(view(key, key_size), found != 0, view(value, value_size));
    });
}
EMSCRIPTEN_KEEPALIVE void skylens_listed(void* self, const char* prefix, int prefix_size,
                                         const char* keys, int keys_size) {
    tell(self, [=](Host& host) {
        host.on_listed(view(prefix, prefix_size), lines_of(view(keys, keys_size)));
    });
}
EMSCRIPTEN_KEEPALIVE void skylens_file(void* self, const char* name, int name_size,
                                       const char* bytes, int size, const char* error,
                                       int error_size) {
    tell(self, [=](Host& host) {
        host.on_file(view(name, name_size), view(bytes, size), view(error, error_size));
    });
}
EMSCRIPTEN_KEEPALIVE void skylens_fetched(void* self, const char* path, int path_size,
                                          const char* bytes, int size, const char* error,
                                          int error_size) {
    tell(self, [=](Host& host) {
        host.on_fetched(view(path, path_size), view(bytes, size), view(error, error_size));
    });
}
EMSCRIPTEN_KEEPALIVE void skylens_link(void* self, const char* link, int size) {
    tell(self, [=](Host& host) { host.on_link(view(link, size)); });
}
EMSCRIPTEN_KEEPALIVE void skylens_preferences(void* self) {
    tell(self, [self](Host& host) { host.on_preferences(from(self).preferences()); });
}
EMSCRIPTEN_KEEPALIVE void skylens_action(void* self, int action) {
    tell(self, [=](Host& host) { host.on_action(static_cast<std::uint32_t>(action)); });
}

// ---- for tests ----
EMSCRIPTEN_KEEPALIVE int skylens_drawn(void* self) {
    return static_cast<int>(from(self).canvas().drawn());
}
EMSCRIPTEN_KEEPALIVE double skylens_bench(void* self, int frames) {
    return from(self).bench(frames);
}
EMSCRIPTEN_KEEPALIVE void skylens_crash(void* self, const char* message, int size) {
    from(self).report_crash(view(message, size));
}
EMSCRIPTEN_KEEPALIVE const char* skylens_items(void* self, int* size) {
    const std::string& text = from(self).items();
    *size = static_cast<int>(text.size());
    return text.data();
}
EMSCRIPTEN_KEEPALIVE const char* skylens_state(void* self, int* size) {
    const std::string& text = from(self).state();
    *size = static_cast<int>(text.size());
    return text.data();
}

}  // extern "C"
