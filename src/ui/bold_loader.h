// Makes a regular font look bold: there is one weight of Korean on the page, and titles need two.
#pragma once

struct ImFontLoader;

namespace skylens::ui {

// A loader for ImFontConfig::FontLoader that widens each glyph by half a CSS pixel.
const ImFontLoader* bold_loader();

}  // namespace skylens::ui
