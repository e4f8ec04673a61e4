// From a signature and a placement to images and masks, and from a signature to C or C++.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "callgate/model.h"
#include "callgate/plan.h"

namespace callgate {

// One thing the layout role asks the toolchain about a type of the signature.
struct LayoutQuestion {
    enum class What : std::uint8_t { Size, Align, Offset, Bits, Signed, FieldSigned, BaseOffset, Null, MemberAddress };
    What what = What::Size;
    TypeRef type = nullptr;
    TypeRef of = nullptr;             // BaseOffset: the base
    std::string member;               // its path from the type, "b.c"; MemberAddress: its name
    std::string_view rule;            // that decides the answer
    std::uint64_t expected = 0;       // Size, Align, Offset: bytes; Signed, FieldSigned: 1 or 0
    std::vector<std::uint8_t> image;  // Bits: the aggregate, zero but for this bit-field, which is all ones

    std::string place() const;  // for findings: "sizeof(struct s)", "offsetof(struct s, b)"
};

struct SignatureJob {
    std::uint32_t id = 0;
    const Unit* unit = nullptr;
    Signature signature;
    std::vector<Subject> subjects;
    Abi abi = Abi::Sysv;
};

// Places and values of one call, under the model as altered.
PlannedSignature plan_signature(const SignatureJob& job, const Alterations& alterations = {});

// The same for one call with values of the user's own. `arguments[i]` are the bytes of argument i as it is passed,
// after promotion; `dirt[i]` selects what its undefined bits hold, `no_dirt` for zeros. What the function computes is
// not expected: no bit of the result is wanted, but those that every value of its type has.
inline constexpr std::uint64_t no_dirt = UINT64_MAX;
PlannedSignature plan_call(const SignatureJob& job, std::span<const Bytes> arguments,
                           std::span<const std::uint64_t> dirt);

// The language and machine features that a toolchain needs for this signature: "int128", "complex", "avx", ...
std::vector<std::string> features_of(const Signature& signature);

// Every aggregate in the signature, behind pointers too, and every integer parameter's signedness.
std::vector<LayoutQuestion> layout_questions(const SignatureJob& job, const Alterations& alterations = {});

// One C file that exports `callgate_table` with a row for every subject of the jobs; those of the excluded ids are
// null.
std::string emit_c(std::span<const SignatureJob> jobs, const std::set<std::uint32_t>& excluded);
// The same in C++.
std::string emit_cxx(std::span<const SignatureJob> jobs, const std::set<std::uint32_t>& excluded);

}  // namespace callgate
