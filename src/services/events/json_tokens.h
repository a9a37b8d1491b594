// JsonTokens: reads an event pattern's JSON one token at a time. EventBridge compiles a pattern
// while it parses it, so its errors come in reading order and quote the parser's position; that
// needs a reader that can be asked where it is. Knows nothing of patterns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace skylens::events {

class JsonTokens {
  public:
    enum class Kind : std::uint8_t {
        StartObject,
        EndObject,
        StartArray,
        EndArray,
        FieldName,
        Text,
        Number,
        True,
        False,
        Null,
        End,
        Failed
    };

    // `text` must outlive the reader. Nesting beyond `depth_max` fails.
    JsonTokens(std::string_view text, std::uint32_t depth_max)
        : text_(text), depth_max_(depth_max) {}

    // The next token. After a failure every call gives Failed and error() tells why.
    Kind next();
    // The name or text of the current FieldName or Text token, unescaped; the digits of a Number.
    // A Text token is only scanned when it is asked for or skipped, as EventBridge's parser does,
    // so this may turn the state into failed(); the text is then empty.
    const std::string& text();

    [[nodiscard]] bool failed() const { return !error_.empty(); }
    // The parser's message, without " at [Source: …]".
    [[nodiscard]] const std::string& error() const { return error_; }
    // "\n at [Source: (String)"…"; line: 1, column: 8]" for the place that has been read so far.
    [[nodiscard]] std::string place() const { return "\n at " + source_at(at_); }
    // Offset in the text of the first character of the current token, and just behind the last
    // character that has been read.
    [[nodiscard]] std::size_t token_start() const { return token_start_; }
    [[nodiscard]] std::size_t position() const { return at_; }

  private:
    struct Level {
        bool object = false;
        bool first = true;
        bool after_name = false;
        std::size_t start = 0;
    };

    Kind fail(std::string message);
    Kind fail_on_character(const char* expected);
    Kind value();
    Kind open(bool object);
    Kind close(char bracket);
    Kind field_name();
    Kind word();
    Kind number();
    bool scan_text();
    bool scan_escape();
    bool scan_unicode_escape();
    bool hex4(std::uint32_t& code);
    bool separator(Level& level);
    void skip_blanks();
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] std::string source_at(std::size_t offset) const;

    std::string_view text_;
    std::uint32_t depth_max_;
    std::size_t at_ = 0;
    std::size_t token_start_ = 0;
    std::vector<Level> levels_;
    bool pending_text_ = false;  // a Text token whose characters are not scanned yet
    std::string token_text_;
    std::string error_;
};

}  // namespace skylens::events
