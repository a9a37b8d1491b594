// Definitions of bridge.h. The bodies are JavaScript: they only turn memory into texts and call the
// objects of src/platform/web/js, which are linked into the same scope.
#include "platform/web/bridge.h"

#include <emscripten.h>

// clang-format off
EM_JS(void, skylens_js_start, (void* self), { Sky.start(self); });
EM_JS(void, skylens_js_wake, (), { SkyLoop.wake(); });
EM_JS(void, skylens_js_wake_after, (double ms), { SkyLoop.wakeAfter(ms); });
EM_JS(void, skylens_js_stop, (), { SkyLoop.stop(); });
EM_JS(void, skylens_js_ready, (), { Sky.page.ready(); });
EM_JS(void, skylens_js_no_graphics, (), { Sky.page.noGraphics(); });
EM_JS(void, skylens_js_set_page, (const char* language, int language_size, int dark,
      const char* title, int title_size), {
    Sky.page.set(Sky.text(language, language_size), !!dark, Sky.text(title, title_size));
});
EM_JS(void, skylens_js_cursor, (const char* name, int size), {
    SkyPointer.cursor(Sky.text(name, size));
});

EM_JS(void, skylens_js_text_agent, (int wanted, double x, double y, double height), {
    SkyText.place(!!wanted, x, y, height);
});
EM_JS(void, skylens_js_copy, (const char* text, int size), {
    SkyClipboard.copy(Sky.text(text, size));
});

EM_JS(char*, skylens_js_setting, (const char* key, int key_size, int* size), {
    return Sky.give(SkyStorage.setting(Sky.text(key, key_size)), size);
});
EM_JS(void, skylens_js_set_setting, (const char* key, int key_size, const char* value,
      int value_size), {
    SkyStorage.setSetting(Sky.text(key, key_size), Sky.text(value, value_size));
});
EM_JS(void, skylens_js_store, (const char* key, int key_size, const char* value, int value_size), {
    SkyStorage.store(Sky.text(key, key_size), Sky.bytes(value, value_size));
});
EM_JS(void, skylens_js_erase, (const char* key, int key_size), {
    SkyStorage.erase(Sky.text(key, key_size));
});
EM_JS(void, skylens_js_load, (const char* key, int key_size), {
    SkyStorage.load(Sky.text(key, key_size));
});
EM_JS(void, skylens_js_list, (const char* prefix, int prefix_size), {
    SkyStorage.list(Sky.text(prefix, prefix_size));
});

EM_JS(void, skylens_js_save_file, (const char* name, int name_size, const char* mime, int mime_size,
      const char* bytes, int size), {
    SkyFiles.save(Sky.text(name, name_size), Sky.text(mime, mime_size), Sky.bytes(bytes, size));
});
EM_JS(void, skylens_js_pick_file, (const char* accept, int accept_size), {
    SkyFiles.pick(Sky.text(accept, accept_size));
});
EM_JS(void, skylens_js_fetch, (const char* path, int path_size), {
    SkyFiles.fetch(Sky.text(path, path_size));
});

EM_JS(char*, skylens_js_link, (int* size), { return Sky.give(SkyLinks.current(), size); });
EM_JS(void, skylens_js_set_link, (const char* link, int size, int push), {
    SkyLinks.set(Sky.text(link, size), !!push);
});
EM_JS(void, skylens_js_open_url, (const char* url, int size), {
    SkyLinks.open(Sky.text(url, size));
});

EM_JS(void, skylens_js_mirror, (const char* region, int region_size, const char* title,
      int title_size, const char* lines, int lines_size), {
    SkyMirror.region(Sky.text(region, region_size), Sky.text(title, title_size), Sky.text(lines,
        lines_size));
});
EM_JS(void, skylens_js_announce, (const char* text, int size, int assertive), {
    SkyMirror.announce(Sky.text(text, size), !!assertive);
});

EM_JS(char*, skylens_js_preferences, (int* size), {
    return Sky.give(SkyPreferences.text(), size);
});
EM_JS(void, skylens_js_crash_notes, (const char* title, int title_size, const char* journal,
      int journal_size), {
    Sky.page.notes(Sky.text(title, title_size), Sky.text(journal, journal_size));
});
EM_JS(void, skylens_js_crash, (const char* message, int size), {
    Sky.crash(Sky.text(message, size));
});
// clang-format on
