#include "ui/bold_loader.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace skylens::ui {
namespace {

constexpr float kWiden = 0.5f;  // CSS pixels

// Every pixel becomes as dark as the darkest of itself and its `steps` left neighbours.
void widen(ImTextureData& texture, const ImTextureRect& rect, int steps) {
    const int stride = texture.BytesPerPixel;
    const int channel = texture.Format == ImTextureFormat_RGBA32 ? 3 : 0;
    for (int y = 0; y < rect.h; ++y) {
        auto* row = static_cast<unsigned char*>(texture.GetPixelsAt(rect.x, rect.y + y)) + channel;
        for (int x = rect.w - 1; x > 0; --x) {
            unsigned char darkest = row[x * stride];
            for (int i = 1; i <= std::min(steps, x); ++i)
                darkest = std::max(darkest, row[(x - i) * stride]);
            row[x * stride] = darkest;
        }
    }
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data,
                ImWchar codepoint, ImFontGlyph* glyph, float* advance) {
    const ImFontLoader& plain = *ImFontAtlasGetFontLoaderForStbTruetype();
    if (!plain.FontBakedLoadGlyph(atlas, source, baked, data, codepoint, glyph, advance))
        return false;
    if (glyph == nullptr || !glyph->Visible) return true;  // only its width was asked for
    int across = 1;
    int down = 1;
    ImFontAtlasBuildGetOversampleFactors(source, baked, &across, &down);
    const float texels = kWiden * baked->RasterizerDensity * static_cast<float>(across);
    const ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, glyph->PackId);
    widen(*atlas->TexData, *rect, std::max(1, static_cast<int>(std::lround(texels))));
    return true;
}

ImFontLoader make_loader() {
    ImFontLoader loader = *ImFontAtlasGetFontLoaderForStbTruetype();
    loader.Name = "bold";
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
}

}  // namespace

const ImFontLoader* bold_loader() {
    static const ImFontLoader kLoader = make_loader();
    return &kLoader;
}

}  // namespace skylens::ui
