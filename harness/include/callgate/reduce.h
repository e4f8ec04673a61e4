// Smaller signatures: what a shrinker tries next. Nothing here knows what failed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "callgate/batch.h"

namespace callgate {

// What parameters, members and tags are called: as they were, or a, b, ..., m1, m2, ... and s1, s2, ..., so that what
// is alike reads alike.
enum class Names : std::uint8_t { Kept, Anew };

// A signature written anew, with nothing in it that it does not need.
struct Written {
    std::string declaration;  // the types that are used, then the function
    std::string call;         // of variadic and unprototyped functions: "f((int), (struct s))"; else empty
    std::uint64_t weight = 0;
};
Written write_signature(const Signature& signature, Names names = Names::Kept);

// How much there is in a signature: every argument, member and attribute counts, and a type the more the less common
// it is. Each reduction has less of it.
std::uint64_t weight(const Signature& signature);

// Every signature that is one step smaller: without an argument, a member, an attribute or the dots; with an aggregate
// replaced by its member, an array shortened, a type replaced by a plainer one. All are well formed; the lightest
// first.
std::vector<Written> reductions(const Signature& signature);

// The same of a text in C++ whose function is called `f`, by another weight: a class loses bases, members, functions
// and what they are declared as, or is not used any more.
std::vector<Written> cxx_reductions(const std::string& text, const std::string& call, Abi abi);

// A GAS file that, linked with emit_c's or emit_cxx's source of this one subject, is a program of its own: it makes the
// call, compares what it sees with what the psABI wants, says what differs and exits 1, or 0 where nothing does. It
// sees places, values, preserved registers and alignment; not all that the judge sees. `comment` goes on top.
std::string referee(const BatchItem& item, Subject subject, Mode mode, std::string_view comment);

}  // namespace callgate
