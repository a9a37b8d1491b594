// The grid of CIDR blocks that a VPC may add: predict a cell, then see what AWS says and why.
#include "ui/draw.h"
#include "ui/panel.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "view/cidr_grid.h"

namespace skylens::ui {
namespace vpc_cidr_grid {

enum class Guess : std::uint8_t { None, Yes, No };

struct Memory {
    view::CidrGrid grid = view::cidr_grid();
    std::vector<std::vector<Guess>> guesses;  // by row, then column
    std::size_t row = 0;
    std::size_t column = 0;
};

constexpr float kHead = 116.0f;
constexpr float kCell = 30.0f;

bool right(const Memory& memory, std::size_t row, std::size_t column) {
    return memory.grid.cases[row][column].allowed == (memory.guesses[row][column] == Guess::Yes);
}

// "Yes" or "No" once it was answered, with the tone of right and wrong.
void draw_cell(PanelContext& context, Memory& memory, std::size_t row, std::size_t column,
               float width) {
    const Theme& t = theme();
    const Guess guess = memory.guesses[row][column];
    const bool chosen = row == memory.row && column == memory.column;
    const char* word = guess == Guess::None                     ? "?"
                       : memory.grid.cases[row][column].allowed ? context.text("vpc.grid_yes")
                                                                : context.text("vpc.grid_no");
    const std::string label =
        join(memory.grid.present[row].view(), " + ", memory.grid.added[column].view(), ": ", word,
             "###cell-", row, "-", column);
    if (ImGui::InvisibleButton(label.c_str(), ImVec2(width, kCell), ImGuiButtonFlags_EnableNav)) {
        memory.row = row;
        memory.column = column;
    }
    const Box box = last_item();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Tone tone = guess == Guess::None         ? Tone::Neutral
                      : right(memory, row, column) ? Tone::Ok
                                                   : Tone::Alarm;
    list.AddRectFilled(box.min, box.max, guess == Guess::None ? t.sunken : t.fill(tone),
                       kRoundingSmall);
    if (ImGui::IsItemHovered()) list.AddRectFilled(box.min, box.max, t.hover, kRoundingSmall);
    list.AddRect(box.min, box.max, chosen ? t.accent : t.border, kRoundingSmall, 0,
                 chosen ? 2.0f : 1.0f);
    const ImU32 color = guess == Guess::None ? t.text_muted : t.tone(tone);
    text_at(list,
            ImVec2(box.center().x - text_width(word) / 2,
                   box.center().y - ImGui::GetTextLineHeight() / 2),
            color, word);
}

void draw_head(PanelContext& context, const Memory& memory, float width) {
    const FontScope scope(Role::Small);
    // As wide as the heads of the rows below, so that a column stands under its block.
    const Box head = reserve(ImVec2(kHead, ImGui::GetTextLineHeight() * 2));
    text_fit(*ImGui::GetWindowDrawList(), head.min, kHead, theme().text_muted,
             context.text("vpc.grid_has"));
    for (const Str& added : memory.grid.added) {
        ImGui::SameLine(0, kGapSmall);
        const Box box = reserve(ImVec2(width, ImGui::GetTextLineHeight() * 2));
        const std::string_view text = added.view();
        const std::size_t middle = text.find('.', text.find('.') + 1) + 1;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        text_fit(list, box.min, width, theme().text, text.substr(0, middle));
        text_fit(list, ImVec2(box.min.x, box.min.y + ImGui::GetTextLineHeight()), width,
                 theme().text, text.substr(middle));
    }
}

void draw_grid(PanelContext& context, Memory& memory) {
    const auto columns = static_cast<float>(memory.grid.added.size());
    const float width =
        static_cast<float>(static_cast<int>((room() - kHead) / columns - kGapSmall));
    draw_head(context, memory, width);
    for (std::size_t row = 0; row < memory.grid.present.size(); ++row) {
        const Box box = reserve(ImVec2(kHead, kCell));
        text_fit(*ImGui::GetWindowDrawList(),
                 ImVec2(box.min.x, box.center().y - ImGui::GetTextLineHeight() / 2), kHead,
                 theme().text, memory.grid.present[row].view());
        for (std::size_t column = 0; column < memory.grid.added.size(); ++column) {
            ImGui::SameLine(0, kGapSmall);
            draw_cell(context, memory, row, column, width);
        }
    }
}

void draw_verdict(PanelContext& context, const Memory& memory) {
    const view::CidrCase& seen = memory.grid.cases[memory.row][memory.column];
    const bool was_right = right(memory, memory.row, memory.column);
    notice(was_right ? Tone::Ok : Tone::Alarm,
           context.text(was_right ? "vpc.grid_right" : "vpc.grid_wrong"),
           seen.allowed ? std::string(context.text("vpc.grid_allowed"))
                        : join(seen.code.view(), ": ", seen.message.view()));
}

// The question about the chosen cell, or what came of it.
void draw_question(PanelContext& context, Memory& memory) {
    section_title(context.texts.format(
        "vpc.grid_question",
        {memory.grid.present[memory.row].view(), memory.grid.added[memory.column].view()}));
    Guess& guess = memory.guesses[memory.row][memory.column];
    if (guess != Guess::None) {
        draw_verdict(context, memory);
        return;
    }
    if (button(join(context.text("vpc.grid_say_yes"), "###grid-yes").c_str(), ButtonKind::Primary))
        guess = Guess::Yes;
    ImGui::SameLine(0, kGap);
    if (button(join(context.text("vpc.grid_say_no"), "###grid-no").c_str())) guess = Guess::No;
}

void draw_score(PanelContext& context, const Memory& memory) {
    std::int64_t answered = 0;
    std::int64_t hits = 0;
    for (std::size_t row = 0; row < memory.guesses.size(); ++row) {
        for (std::size_t column = 0; column < memory.guesses[row].size(); ++column) {
            if (memory.guesses[row][column] == Guess::None) continue;
            ++answered;
            if (right(memory, row, column)) ++hits;
        }
    }
    const std::size_t all = memory.grid.present.size() * memory.grid.added.size();
    say_muted(context.texts.format(
        "vpc.grid_score", {std::to_string(hits), std::to_string(answered), std::to_string(all)}));
}

void draw(PanelContext& context) {
    auto& memory = context.screen.memory<Memory>("vpc-cidr-grid");
    if (memory.guesses.empty())
        memory.guesses.assign(memory.grid.present.size(),
                              std::vector<Guess>(memory.grid.added.size(), Guess::None));
    page_title(context.text("vpc.grid"), context.text("vpc.grid_text"));
    draw_grid(context, memory);
    draw_score(context, memory);
    draw_question(context, memory);
}

}  // namespace vpc_cidr_grid

SKYLENS_DEFINE_PANEL(VpcCidrGrid) = {
    .id = "vpc-cidr-grid", .group = "vpc", .title = "vpc.grid", .draw = vpc_cidr_grid::draw};

}  // namespace skylens::ui
