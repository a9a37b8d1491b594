#include "aws/errors.h"

namespace skylens::aws {

Failure error_of_pieces(int status, const char* code, std::size_t code_size, const Piece* pieces,
                        std::size_t count) {
    return Failure{std::string_view(code, code_size), Joining::string(pieces, count), status};
}

}  // namespace skylens::aws
