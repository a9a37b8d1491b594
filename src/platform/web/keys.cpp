#include "platform/web/keys.h"

namespace skylens::platform {
namespace {

struct NamedKey {
    std::string_view code;
    ImGuiKey key;
};

constexpr NamedKey kNamedKeys[] = {
    {"Tab", ImGuiKey_Tab},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Insert", ImGuiKey_Insert},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {"Space", ImGuiKey_Space},
    {"Enter", ImGuiKey_Enter},
    {"Escape", ImGuiKey_Escape},
    {"ControlLeft", ImGuiKey_LeftCtrl},
    {"ControlRight", ImGuiKey_RightCtrl},
    {"ShiftLeft", ImGuiKey_LeftShift},
    {"ShiftRight", ImGuiKey_RightShift},
    {"AltLeft", ImGuiKey_LeftAlt},
    {"AltRight", ImGuiKey_RightAlt},
    {"MetaLeft", ImGuiKey_LeftSuper},
    {"MetaRight", ImGuiKey_RightSuper},
    {"ContextMenu", ImGuiKey_Menu},
    {"Quote", ImGuiKey_Apostrophe},
    {"Comma", ImGuiKey_Comma},
    {"Minus", ImGuiKey_Minus},
    {"Period", ImGuiKey_Period},
    {"Slash", ImGuiKey_Slash},
    {"Semicolon", ImGuiKey_Semicolon},
    {"Equal", ImGuiKey_Equal},
    {"BracketLeft", ImGuiKey_LeftBracket},
    {"Backslash", ImGuiKey_Backslash},
    {"BracketRight", ImGuiKey_RightBracket},
    {"Backquote", ImGuiKey_GraveAccent},
    {"CapsLock", ImGuiKey_CapsLock},
    {"NumpadDecimal", ImGuiKey_KeypadDecimal},
    {"NumpadDivide", ImGuiKey_KeypadDivide},
    {"NumpadMultiply", ImGuiKey_KeypadMultiply},
    {"NumpadSubtract", ImGuiKey_KeypadSubtract},
    {"NumpadAdd", ImGuiKey_KeypadAdd},
    {"NumpadEnter", ImGuiKey_KeypadEnter},
    {"NumpadEqual", ImGuiKey_KeypadEqual},
};

ImGuiKey offset(ImGuiKey first, int by) { return static_cast<ImGuiKey>(first + by); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

ImGuiKey letter(char c) {
    if (c >= 'a' && c <= 'z') return offset(ImGuiKey_A, c - 'a');
    if (c >= 'A' && c <= 'Z') return offset(ImGuiKey_A, c - 'A');
    return ImGuiKey_None;
}

ImGuiKey function_key(std::string_view code) {
    if (code.size() < 2 || code[0] != 'F' || !is_digit(code[1])) return ImGuiKey_None;
    int number = code[1] - '0';
    if (code.size() == 3 && is_digit(code[2])) number = number * 10 + (code[2] - '0');
    return number >= 1 && number <= 12 ? offset(ImGuiKey_F1, number - 1) : ImGuiKey_None;
}

}  // namespace

ImGuiKey key_from_names(std::string_view code, std::string_view key) {
    if (key.size() == 1 && letter(key[0]) != ImGuiKey_None) return letter(key[0]);
    if (code.size() == 4 && code.starts_with("Key")) return letter(code[3]);
    if (code.size() == 6 && code.starts_with("Digit") && is_digit(code[5])) {
        return offset(ImGuiKey_0, code[5] - '0');
    }
    if (code.size() == 7 && code.starts_with("Numpad") && is_digit(code[6])) {
        return offset(ImGuiKey_Keypad0, code[6] - '0');
    }
    for (const NamedKey& named : kNamedKeys) {
        if (named.code == code) return named.key;
    }
    // Soft keyboards send no code.
    for (const NamedKey& named : kNamedKeys) {
        if (code.empty() && named.code == key) return named.key;
    }
    return function_key(code);
}

bool program_takes_key(ImGuiKey key, int modifiers, bool in_text) {
    const bool command = (modifiers & (kModCtrl | kModMeta)) != 0;
    const bool alt = (modifiers & kModAlt) != 0;
    switch (key) {
        case ImGuiKey_Tab:
        case ImGuiKey_UpArrow:
        case ImGuiKey_DownArrow:
        case ImGuiKey_PageUp:
        case ImGuiKey_PageDown:
        case ImGuiKey_Enter:
        case ImGuiKey_KeypadEnter:
            return !alt;
        case ImGuiKey_LeftArrow:
        case ImGuiKey_RightArrow:
        case ImGuiKey_Home:
        case ImGuiKey_End:
            return !alt;  // Alt+Left is Back
        case ImGuiKey_Space:
        case ImGuiKey_Backspace:
        case ImGuiKey_Slash:
        case ImGuiKey_Apostrophe:
            return !in_text && !command;
        case ImGuiKey_A:
        case ImGuiKey_K:
        case ImGuiKey_S:
        case ImGuiKey_Y:
        case ImGuiKey_Z:
            return command;
        default:
            return false;
    }
}

}  // namespace skylens::platform
