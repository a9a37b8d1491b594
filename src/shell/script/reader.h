// Reads characters and words of a script; the commands are read by parser.cpp.
#pragma once

#include <functional>
#include <utility>

#include "shell/script/syntax.h"

namespace skylens::shell::script {

class Reader {
  public:
    explicit Reader(std::string_view text, int nesting) : text_(text), nesting_(nesting) {}
    virtual ~Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

  protected:
    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
    [[nodiscard]] char here() const { return at_end() ? '\0' : text_[at_]; }
    [[nodiscard]] bool looking_at(std::string_view what) const {
        return text_.compare(at_, what.size(), what) == 0;
    }
    // Blanks, joined lines and comments, but no line ends.
    void skip_blanks();
    // One word; ends at a blank or operator outside quotes. There must be one.
    Result<Word> read_word();
    // The text of a here-document whose end is `delimiter`, from the next line on.
    Result<Word> read_document(const std::string& delimiter, bool expands, bool strips_tabs);

    // Commands up to a closing parenthesis, which is taken.
    virtual Result<Script> read_until_parenthesis() = 0;

    [[nodiscard]] Failure refuse(std::string_view what) const;
    [[nodiscard]] Failure incomplete(std::string_view what, std::size_t from) const;

    std::string_view text_;
    std::size_t at_ = 0;
    int nesting_;

  private:
    Status read_piece(Word& word);
    Status read_single(Word& word);
    Status read_double(Word& word);
    Status read_escaped(Word& word);
    Status read_dollar(Word& word, bool quoted);
    Status read_braced(Word& word, bool quoted);
    Status read_command(Word& word, bool quoted);
    Status read_backticks(Word& word, bool quoted);
    Status read_sum(Word& word, bool quoted);
    Result<Word> read_default();

    [[nodiscard]] std::string where(std::size_t position) const;
};

// Appends to the last part when it is text of the same kind.
void add_text(Word& word, std::string_view text, bool quoted);

}  // namespace skylens::shell::script
