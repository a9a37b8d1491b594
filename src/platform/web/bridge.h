// What C++ asks of the page's scripts (src/platform/web/js). Texts go as pointer and length; the
// scripts copy them before they return. Every function is one call into one script object.
#pragma once

extern "C" {
void skylens_js_start(void* self);
void skylens_js_wake();
void skylens_js_wake_after(double ms);
void skylens_js_stop();
void skylens_js_ready();
void skylens_js_no_graphics();
void skylens_js_set_page(const char* language, int language_size, int dark, const char* title,
                         int title_size);
void skylens_js_cursor(const char* name, int size);

void skylens_js_text_agent(int wanted, double x, double y, double height);
void skylens_js_copy(const char* text, int size);

// Texts that scripts give back are allocated with skylens_alloc and owned by the caller.
char* skylens_js_setting(const char* key, int key_size, int* size);
void skylens_js_set_setting(const char* key, int key_size, const char* value, int value_size);
void skylens_js_store(const char* key, int key_size, const char* value, int value_size);
void skylens_js_erase(const char* key, int key_size);
void skylens_js_load(const char* key, int key_size);
void skylens_js_list(const char* prefix, int prefix_size);

void skylens_js_save_file(const char* name, int name_size, const char* mime, int mime_size,
                          const char* bytes, int size);
void skylens_js_pick_file(const char* accept, int accept_size);
void skylens_js_fetch(const char* path, int path_size);

char* skylens_js_link(int* size);
void skylens_js_set_link(const char* link, int size, int push);
void skylens_js_open_url(const char* url, int size);

void skylens_js_mirror(const char* region, int region_size, const char* title, int title_size,
                       const char* lines, int lines_size);
void skylens_js_announce(const char* text, int size, int assertive);

char* skylens_js_preferences(int* size);  // language \n then one character 0/1 per flag
void skylens_js_crash_notes(const char* title, int title_size, const char* journal,
                            int journal_size);
void skylens_js_crash(const char* message, int size);
}
