// The signature notation: C and C++ declarations as in DESIGN section 4.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "callgate/types.h"

namespace callgate {

// What is wrong, where, and how to mend it. `what()` is the whole message, rendered with the source line and a caret:
//   case.c:3:15: unknown type 'struct pari'
//       long f(struct pari p);
//                     ^
//   did you mean 'struct pair'?
class ParseError : public std::runtime_error {
public:
    ParseError(std::string_view file, std::string_view text, Position at, std::string message, std::string suggestion,
               std::size_t first_line);

    Position at;  // in the file: first_line has been added
    std::string message;
    std::string suggestion;  // empty: none
};

struct Source {
    std::string_view text;
    std::string_view file = "<declaration>";  // for messages
    std::size_t first_line = 1;               // the line of `file` at which `text` begins
    Language language = Language::C;
    Abi abi = Abi::Sysv;
};

// Types, typedefs and function declarations. Throws ParseError. Comments are skipped. At least one function is not
// required here; callers that need one say so themselves.
Unit parse(const Source& source);

// The actual arguments of a call, `f(1, 2.0, (struct pair))`, as types, before promotion, with the names of the text
// that `unit` was parsed from: a literal has its C type (1, 1L, 1u, 'a', 2.0, 2.0f, 2.0L, "text" is a pointer), a
// parenthesised type name, with or without `{...}` or a literal behind it, is that type (arrays and functions become
// pointers). The call must have as many arguments as the prototype wants. `call.file` and `call.first_line` are for
// messages. The named function is looked up in `unit`, its index in unit.functions returned in `function`.
struct Call {
    std::size_t function = 0;
    std::vector<TypeRef> arguments;
};
Call parse_call(Unit& unit, const Source& call);

// The language of a file: C++ where its name ends in .cpp.
Language language_of(std::string_view file);

}  // namespace callgate
