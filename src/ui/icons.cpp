#include "ui/icons.h"

#include <cmath>
#include <initializer_list>

#include "ui/draw.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

// Coordinates from -1 to 1 inside the icon's square.
class Pen {
  public:
    Pen(ImDrawList& list, ImVec2 center, float size, ImU32 color)
        : list_(list),
          center_(center),
          half_(size / 2),
          width_(size >= 15 ? 1.6f : 1.4f),
          color_(color) {}

    [[nodiscard]] ImVec2 at(float x, float y) const {
        return ImVec2(center_.x + x * half_, center_.y + y * half_);
    }
    void line(std::initializer_list<ImVec2> points, bool closed = false) {
        for (const ImVec2& point : points)
            list_.PathLineTo(at(point.x, point.y));
        list_.PathStroke(color_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width_);
    }
    void fill(std::initializer_list<ImVec2> points) {
        for (const ImVec2& point : points)
            list_.PathLineTo(at(point.x, point.y));
        list_.PathFillConvex(color_);
    }
    void circle(float x, float y, float radius) {
        list_.AddCircle(at(x, y), radius * half_, color_, 0, width_);
    }
    void dot(float x, float y, float radius) {
        list_.AddCircleFilled(at(x, y), radius * half_, color_);
    }
    void arc(float x, float y, float radius, float from, float to) {
        list_.PathArcTo(at(x, y), radius * half_, from * kPi, to * kPi, 20);
        list_.PathStroke(color_, ImDrawFlags_None, width_);
    }
    void box(float left, float top, float right, float bottom, float rounding = 0.2f) {
        list_.AddRect(at(left, top), at(right, bottom), color_, rounding * half_, 0, width_);
    }

  private:
    ImDrawList& list_;
    ImVec2 center_;
    float half_;
    float width_;
    ImU32 color_;
};

void draw_arrows(Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::ChevronRight:
            pen.line({{-0.25f, -0.5f}, {0.3f, 0}, {-0.25f, 0.5f}});
            break;
        case Icon::ChevronLeft:
            pen.line({{0.25f, -0.5f}, {-0.3f, 0}, {0.25f, 0.5f}});
            break;
        case Icon::ChevronDown:
            pen.line({{-0.5f, -0.25f}, {0, 0.3f}, {0.5f, -0.25f}});
            break;
        case Icon::ChevronUp:
            pen.line({{-0.5f, 0.25f}, {0, -0.3f}, {0.5f, 0.25f}});
            break;
        case Icon::External:
            pen.line({{0.1f, -0.7f}, {0.7f, -0.7f}, {0.7f, -0.1f}});
            pen.line({{0.65f, -0.65f}, {-0.1f, 0.1f}});
            pen.line(
                {{-0.2f, -0.55f}, {-0.65f, -0.55f}, {-0.65f, 0.7f}, {0.55f, 0.7f}, {0.55f, 0.25f}});
            break;
        case Icon::Refresh:
            pen.arc(0, 0, 0.65f, -0.25f, 1.4f);
            pen.line({{0.1f, -0.62f}, {0.5f, -0.46f}, {0.62f, -0.9f}});
            break;
        case Icon::Download:
            pen.line({{0, -0.75f}, {0, 0.3f}});
            pen.line({{-0.4f, -0.1f}, {0, 0.32f}, {0.4f, -0.1f}});
            pen.line({{-0.65f, 0.7f}, {0.65f, 0.7f}});
            break;
        case Icon::Upload:
            pen.line({{0, 0.3f}, {0, -0.7f}});
            pen.line({{-0.4f, -0.32f}, {0, -0.74f}, {0.4f, -0.32f}});
            pen.line({{-0.65f, 0.7f}, {0.65f, 0.7f}});
            break;
        default:
            break;
    }
}

void draw_signs(Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Check:
            pen.line({{-0.6f, 0.05f}, {-0.15f, 0.5f}, {0.6f, -0.45f}});
            break;
        case Icon::Cross:
            pen.line({{-0.5f, -0.5f}, {0.5f, 0.5f}});
            pen.line({{-0.5f, 0.5f}, {0.5f, -0.5f}});
            break;
        case Icon::Plus:
            pen.line({{-0.6f, 0}, {0.6f, 0}});
            pen.line({{0, -0.6f}, {0, 0.6f}});
            break;
        case Icon::Minus:
            pen.line({{-0.6f, 0}, {0.6f, 0}});
            break;
        case Icon::Dots:
            for (const float x : {-0.55f, 0.0f, 0.55f})
                pen.dot(x, 0, 0.15f);
            break;
        case Icon::Menu:
            for (const float y : {-0.5f, 0.0f, 0.5f})
                pen.line({{-0.65f, y}, {0.65f, y}});
            break;
        case Icon::Filter:
            pen.line({{-0.7f, -0.45f}, {0.7f, -0.45f}});
            pen.line({{-0.42f, 0.05f}, {0.42f, 0.05f}});
            pen.line({{-0.15f, 0.55f}, {0.15f, 0.55f}});
            break;
        case Icon::Play:
            pen.fill({{-0.4f, -0.65f}, {0.65f, 0}, {-0.4f, 0.65f}});
            break;
        case Icon::Pause:
            pen.fill({{-0.5f, -0.6f}, {-0.15f, -0.6f}, {-0.15f, 0.6f}, {-0.5f, 0.6f}});
            pen.fill({{0.15f, -0.6f}, {0.5f, -0.6f}, {0.5f, 0.6f}, {0.15f, 0.6f}});
            break;
        case Icon::StepForward:
            pen.fill({{-0.55f, -0.55f}, {0.3f, 0}, {-0.55f, 0.55f}});
            pen.line({{0.5f, -0.55f}, {0.5f, 0.55f}});
            break;
        case Icon::SkipForward:
            pen.fill({{-0.7f, -0.5f}, {0, 0}, {-0.7f, 0.5f}});
            pen.fill({{0, -0.5f}, {0.7f, 0}, {0, 0.5f}});
            break;
        default:
            break;
    }
}

void draw_gear(Pen& pen) {
    pen.circle(0, 0, 0.3f);
    pen.circle(0, 0, 0.62f);
    for (int i = 0; i < 8; ++i) {
        const float angle = static_cast<float>(i) * kPi / 4;
        const float x = std::cos(angle);
        const float y = std::sin(angle);
        pen.line({{x * 0.62f, y * 0.62f}, {x * 0.86f, y * 0.86f}});
    }
}

void draw_sun(Pen& pen) {
    pen.circle(0, 0, 0.34f);
    for (int i = 0; i < 8; ++i) {
        const float angle = static_cast<float>(i) * kPi / 4;
        const float x = std::cos(angle);
        const float y = std::sin(angle);
        pen.line({{x * 0.58f, y * 0.58f}, {x * 0.82f, y * 0.82f}});
    }
}

void draw_things(Pen& pen, Icon icon) {
    switch (icon) {
        case Icon::Search:
            pen.circle(-0.15f, -0.15f, 0.48f);
            pen.line({{0.22f, 0.22f}, {0.7f, 0.7f}});
            break;
        case Icon::Copy:
            pen.box(-0.3f, -0.35f, 0.65f, 0.75f);
            pen.line(
                {{-0.38f, 0.3f}, {-0.62f, 0.3f}, {-0.62f, -0.72f}, {0.3f, -0.72f}, {0.3f, -0.45f}});
            break;
        case Icon::Gear:
            draw_gear(pen);
            break;
        case Icon::Sun:
            draw_sun(pen);
            break;
        case Icon::Moon:
            pen.arc(0, 0, 0.68f, 0.02f, 1.48f);
            pen.arc(0.36f, -0.36f, 0.52f, 0.30f, 1.20f);
            break;
        case Icon::Globe:
            pen.circle(0, 0, 0.7f);
            pen.line({{-0.68f, 0}, {0.68f, 0}});
            pen.arc(-0.6f, 0, 0.92f, -0.27f, 0.27f);
            pen.arc(0.6f, 0, 0.92f, 0.73f, 1.27f);
            break;
        case Icon::Help:
            pen.circle(0, 0, 0.72f);
            pen.arc(0, -0.15f, 0.24f, 1.0f, 2.35f);
            pen.line({{0.02f, 0.08f}, {0, 0.22f}});
            pen.dot(0, 0.42f, 0.1f);
            break;
        case Icon::Trash:
            pen.line({{-0.65f, -0.45f}, {0.65f, -0.45f}});
            pen.line({{-0.2f, -0.5f}, {-0.2f, -0.72f}, {0.2f, -0.72f}, {0.2f, -0.5f}});
            pen.line({{-0.48f, -0.45f}, {-0.4f, 0.72f}, {0.4f, 0.72f}, {0.48f, -0.45f}});
            break;
        case Icon::Person:
            pen.circle(0, -0.3f, 0.36f);
            pen.arc(0, 0.75f, 0.6f, 1.05f, 1.95f);
            break;
        case Icon::Bell:
            pen.line({{-0.6f, 0.4f},
                      {-0.4f, 0.15f},
                      {-0.4f, -0.2f},
                      {-0.25f, -0.5f},
                      {0, -0.6f},
                      {0.25f, -0.5f},
                      {0.4f, -0.2f},
                      {0.4f, 0.15f},
                      {0.6f, 0.4f}},
                     true);
            pen.line({{-0.15f, 0.66f}, {0.15f, 0.66f}});
            break;
        default:
            break;
    }
}

void draw_triangle_sign(ImDrawList& list, ImVec2 center, float size, ImU32 color, ImU32 ground) {
    Pen pen(list, center, size, color);
    pen.fill({{0, -0.8f}, {0.9f, 0.75f}, {-0.9f, 0.75f}});
    Pen inner(list, center, size, ground);
    inner.line({{0, -0.25f}, {0, 0.25f}});
    inner.dot(0, 0.5f, 0.13f);
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, ImU32 color) {
    Pen pen(list, center, size, color);
    draw_arrows(pen, icon);
    draw_signs(pen, icon);
    draw_things(pen, icon);
}

void draw_tone_sign(ImDrawList& list, Tone tone, ImVec2 center, float size) {
    const ImU32 color = theme().tone(tone);
    const ImU32 ground = theme().panel;
    const ImVec2 middle = center;
    Pen pen(list, middle, size, color);
    Pen inner(list, middle, size * 0.72f, ground);
    switch (tone) {
        case Tone::Neutral:
            pen.circle(0, 0, 0.55f);
            break;
        case Tone::Info:
            pen.dot(0, 0, 0.85f);
            inner.dot(0, -0.55f, 0.16f);
            inner.line({{0, -0.15f}, {0, 0.6f}});
            break;
        case Tone::Ok:
            pen.dot(0, 0, 0.85f);
            inner.line({{-0.5f, 0.05f}, {-0.12f, 0.42f}, {0.52f, -0.38f}});
            break;
        case Tone::Warning:
        case Tone::Alarm:
            draw_triangle_sign(list, middle, size, color, ground);
            break;
        case Tone::Insufficient:
            pen.circle(0, 0, 0.75f);
            for (const float x : {-0.36f, 0.0f, 0.36f})
                pen.dot(x, 0, 0.12f);
            break;
        case Tone::Compliant:
            pen.circle(0, 0, 0.75f);
            pen.line({{-0.35f, 0.03f}, {-0.08f, 0.3f}, {0.36f, -0.26f}});
            break;
        case Tone::Noncompliant:
            pen.dot(0, 0, 0.85f);
            inner.line({{-0.42f, -0.42f}, {0.42f, 0.42f}});
            inner.line({{-0.42f, 0.42f}, {0.42f, -0.42f}});
            break;
    }
}

}  // namespace skylens::ui
