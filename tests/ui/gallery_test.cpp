#include <memory>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/gallery_host.h"
#include "app/hooks.h"
#include "base/value.h"
#include "platform/null/null_platform.h"

namespace skylens {
namespace {

using platform::NullPlatform;

std::unique_ptr<NullPlatform> open(const std::string& link, const std::string& language = "en-US") {
    auto machine = std::make_unique<NullPlatform>();
    machine->current_link = link;
    machine->wanted.language = language;
    machine->run(std::make_unique<app::GalleryHost>(*machine));
    machine->frames(3);
    return machine;
}

Value state(NullPlatform& machine) {
    Result<Value> parsed = parse_json(machine.host().state_json());
    REQUIRE(parsed.ok());
    return parsed.value();
}

TEST_CASE("every section of the gallery draws, in both languages") {
    for (const char* section :
         {"colors", "basics", "forms", "tables", "charts", "texts", "console", "platform"}) {
        for (const char* language : {"en-US", "ko-KR"}) {
            auto machine = open(std::string("gallery/") + section, language);
            machine->frames(5);
            CHECK(state(*machine)["section"].as_string() == section);
            CHECK(machine->hooks().items().size() > 10);
        }
    }
}

TEST_CASE("a click counts, a section opens and is put into the link") {
    auto machine = open("gallery/platform");
    CHECK(machine->click("count"));
    CHECK(machine->click("Count"));
    CHECK(state(*machine)["clicks"].as_int() == 2);
    CHECK(machine->click("forms"));
    CHECK(state(*machine)["section"].as_string() == "forms");
    CHECK(machine->current_link == "gallery/forms");
}

TEST_CASE("text goes into the field that was clicked") {
    auto machine = open("gallery/platform");
    REQUIRE(machine->click("name"));
    machine->type("한글 name é");
    CHECK(state(*machine)["name"].as_string() == "한글 name é");
}

TEST_CASE("storage answers, and says why it failed") {
    auto machine = open("gallery/platform");
    REQUIRE(machine->click("note"));
    machine->type("kept");
    REQUIRE(machine->click("store"));
    machine->answer();
    CHECK(machine->stored["gallery/note"] == "kept");
    REQUIRE(machine->click("load"));
    machine->answer();
    CHECK(state(*machine)["loaded"].as_string() == "kept");
    machine->storage_error = "full";
    REQUIRE(machine->click("store"));
    machine->answer();
    CHECK(state(*machine)["stored"].as_string() == "error: full");
}

TEST_CASE("the table sorts by its header and selects by its rows") {
    auto machine = open("gallery/tables");
    REQUIRE(machine->click("row"));
    CHECK(state(*machine)["selectedRows"].as_int() == 1);
    REQUIRE(machine->click("select_all"));
    CHECK(state(*machine)["selectedRows"].as_int() == 7);
}

TEST_CASE("the theme and the language change, and are remembered") {
    auto machine = open("gallery/basics");
    const bool dark = state(*machine)["dark"].as_bool();
    REQUIRE(machine->click("theme"));
    CHECK(state(*machine)["dark"].as_bool() != dark);
    CHECK(machine->settings["theme"] == (dark ? "light" : "dark"));
    REQUIRE(machine->click("language"));
    CHECK(state(*machine)["korean"].as_bool());
    CHECK(machine->page_language == "ko");
}

}  // namespace
}  // namespace skylens
