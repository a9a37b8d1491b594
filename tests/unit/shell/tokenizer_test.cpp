#include "shell/tokenizer.h"

#include <doctest/doctest.h>

using namespace skylens;

namespace {

using Words = std::vector<std::string>;

Words words(std::string_view line) {
    auto split = shell::split_words(line);
    REQUIRE_MESSAGE(split.ok(), std::string(line));
    return split.value();
}

std::string refusal(std::string_view line) {
    auto split = shell::split_words(line);
    return split.ok() ? "" : split.error().message;
}

}  // namespace

TEST_CASE("words: a shell's quotes and escapes") {
    CHECK(words("") == Words{});
    CHECK(words("  \t ") == Words{});
    CHECK(words("a b  c") == Words{"a", "b", "c"});
    CHECK(words("'a b' \"c d\"") == Words{"a b", "c d"});
    CHECK(words("a'b'\"c\"d") == Words{"abcd"});
    CHECK(words("'' \"\"") == Words{"", ""});
    CHECK(words("a\\ b \\'c") == Words{"a b", "'c"});
    CHECK(words("'a\\b'") == Words{"a\\b"});
    CHECK(words(R"("a\"b\\c\n\$")") == Words{R"(a"b\c\n$)"});
    CHECK(words("'{\"a\": \"$x\"}'") == Words{"{\"a\": \"$x\"}"});
    CHECK(words("a # b c") == Words{"a"});
    CHECK(words("a#b") == Words{"a#b"});
    CHECK(words("a \\\n b") == Words{"a", "b"});
    CHECK(words("[{Key=a,Value=b}]") == Words{"[{Key=a,Value=b}]"});
    CHECK(words("$ 5$ a$") == Words{"$", "5$", "a$"});
    CHECK(words("이름") == Words{"이름"});
}

TEST_CASE("words: what needs a real shell is refused with its place") {
    CHECK(refusal("a 'b") == "a single quote is not closed (column 3)");
    CHECK(refusal("a \"b") == "a double quote is not closed (column 5)");
    CHECK(refusal("a\\") == "nothing follows the backslash at the end (column 2)");
    for (const char* line : {"a | b", "a > b", "a < b", "a; b", "a && b", "a &", "(a)"}) {
        CHECK(refusal(line).find("is for a real shell") != std::string::npos);
    }
    for (const char* line :
         {"$HOME", "${HOME}", "$(date)", "`date`", "\"$HOME\"", "\"`date`\"", "$1"}) {
        CHECK(refusal(line).find("are not expanded here") != std::string::npos);
    }
}

TEST_CASE("words: quoting gives the word back") {
    for (const char* word :
         {"", "a", "a b", "it's", "\"", "\\", "#x", "$HOME", "a|b", "{\"a\":1}", "a\nb", "`"}) {
        CHECK(words(shell::quote_word(word)) == Words{word});
    }
}

TEST_CASE("words: any bytes are split or refused") {
    std::string line;
    for (int i = 1; i < 256; ++i)
        line += static_cast<char>(i);
    CHECK_FALSE(shell::split_words(line).ok());
    CHECK(words(std::string(1 << 20, 'x')).size() == 1);
    CHECK_FALSE(shell::split_words(std::string(1 << 20, '\'') + "'").ok());
}
