// Browser key names to Dear ImGui's keys.
#pragma once

#include <string_view>

#include <imgui.h>

namespace skylens::platform {

enum KeyModifiers : int { kModCtrl = 1, kModShift = 2, kModAlt = 4, kModMeta = 8 };

// `code` names the place on the keyboard ("KeyA"), `key` what the layout makes of it ("a", "ㅁ").
// Latin letters follow the layout; everything else, also letters while another script is typed,
// follows the place, so shortcuts work under a Korean layout. ImGuiKey_None when unknown.
ImGuiKey key_from_names(std::string_view code, std::string_view key);

// Whether the browser must not act on the key as well. `in_text`: a text field has the focus and
// the browser's text agent types for it. Reload, zoom, find, tabs, developer tools and the
// clipboard always stay the browser's.
bool program_takes_key(ImGuiKey key, int modifiers, bool in_text);

}  // namespace skylens::platform
