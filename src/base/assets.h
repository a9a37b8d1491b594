// Files that are built into the program: API catalogs, texts, quiz banks, prices and scenarios.
// The table is written at build time by tools/embed.py.
#pragma once

#include <span>
#include <string_view>

namespace skylens {

// `name` is the file's path in the repository ("assets/text/en.json", "scenarios/open-ssh.json").
// `bytes` is the file's JSON text without blanks between its tokens.
struct Asset {
    std::string_view name;
    std::string_view bytes;
};

// Every embedded file, sorted by name (byte order). Lives as long as the program.
std::span<const Asset> all_assets();

// The embedded file of exactly that name, or nullptr.
const Asset* find_asset(std::string_view name);

// A file that only authors' checks read (the facts to teach, the systems to support), or nullptr.
// The page never asks for one, so the linker leaves them out of it.
const Asset* find_author_asset(std::string_view name);

}  // namespace skylens
