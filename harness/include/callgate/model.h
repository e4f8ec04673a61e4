// The model of the calling conventions: layout, classification and placement, from the psABI's text and Microsoft's. It
// asks no compiler anything, and every answer knows the rules that led to it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "callgate/alteration.h"
#include "callgate/types.h"

namespace callgate {

// One step of a derivation: the rule (an id of cases/rules.toml), and why it applies here. The last one decides.
struct Reason {
    std::string_view rule;
    std::string because;
};

struct Field {
    const Member* member = nullptr;
    std::uint64_t bit_offset = 0;  // from the start of the aggregate
    std::uint64_t bit_size = 0;    // of a bit-field; 0: an ordinary member (or a zero-width bit-field)
};

struct BaseField {
    TypeRef type = nullptr;
    std::uint64_t offset = 0;  // bytes
};

struct Layout {
    std::uint64_t size = 0;   // bytes
    std::uint64_t align = 1;  // bytes
    std::vector<Field> fields = {};
    // Classes of C++: how much of it is in use where it is a base, and where its own bases lie.
    std::uint64_t nvsize = 0, dsize = 0;
    std::vector<BaseField> bases = {};
};

// psABI 3.2.3, the classes of an eightbyte.
enum class Class : std::uint8_t { NoClass, Integer, Sse, SseUp, X87, X87Up, ComplexX87, Memory };
std::string_view name(Class c);

struct Classification {
    std::vector<Class> eightbytes;  // empty: a type of size 0; a single Memory: the whole is MEMORY
    std::vector<Reason> reasons;
    bool nontrivial = false;  // C++: for the purposes of calls
    // Alterations: its first eightbyte is taken for INTEGER, but not counted where it is asked what fits.
    bool half_integer = false;
    // Alterations: how many bytes of each eightbyte travel.
    std::array<std::uint8_t, 8> travels = {8, 8, 8, 8, 8, 8, 8, 8};

    bool memory() const { return eightbytes.size() == 1 && eightbytes[0] == Class::Memory; }
};

enum class Where : std::uint8_t { Gpr, Vector, X87, Stack };

struct Place {
    Where where = Where::Gpr;
    unsigned index = 0;        // hardware number of the register; x87: position from the top
    std::uint64_t stack = 0;   // Stack: offset from rsp at the callee's entry
    std::uint64_t offset = 0;  // of these bytes in the value
    std::uint64_t size = 0;    // bytes of the value held here
    bool operator==(const Place&) const = default;
};
// "rdi", "xmm0", "ymm3", "zmm7", "st0", "stack+8".
std::string name(const Place& place);
std::string_view gpr_name(unsigned hardware_number);

struct Placed {
    std::string name;  // of the parameter; argN where it has none, N from 1
    TypeRef type = nullptr;
    std::vector<Class> classes;
    std::vector<Place> places;  // in order of offset; empty: takes no place
    std::vector<Reason> reasons;
    bool unnamed = false;               // stands for `...`, or for an unprototyped function's argument
    bool by_reference = false;          // its place holds the address of a temporary ...
    std::uint64_t reference_align = 1;  // ... which is aligned to this, in bytes
    bool is_object = false;  // ... and is constructed there, as objects of its class are, not copied as bytes

    bool in_memory() const { return !places.empty() && places[0].where == Where::Stack; }
};

struct Placement {
    std::vector<Placed> arguments;
    Placed result;                  // a hidden pointer's result has no places of its own
    bool hidden_pointer = false;    // rdi holds the address of the result, returned in rax
    unsigned hidden_register = 7;   // hardware number of the register that holds it
    bool returns_pointer = true;    // hidden_pointer: rax returns it (an alteration says no)
    bool counts_vectors = false;    // al is an upper bound on ...
    unsigned vectors = 0;           // ... the vector registers used
    unsigned al = 0;                // what this (altered) caller puts there
    std::uint64_t stack_begin = 8;  // offset of the first memory argument from rsp at entry
    std::uint64_t stack_bytes = 0;  // the argument area, padding included
    std::uint64_t stack_align = 16;
};

// One function type with the types of its actual arguments. For a prototype without `...`, the parameters' own.
struct Signature {
    const Function* function = nullptr;
    std::vector<TypeRef> arguments;  // all actual arguments, those behind `...` before promotion
};

// Answers are memoised per type, so a Model is cheap to ask and not shared between threads.
class Model {
public:
    explicit Model(Alterations alterations = {}, Abi abi = Abi::Sysv) : alter_(alterations), abi_(abi) {}

    Abi abi() const { return abi_; }

    const Layout& layout(TypeRef type);
    std::uint64_t size(TypeRef type) { return layout(type).size; }
    std::uint64_t align(TypeRef type) { return layout(type).align; }
    const Classification& classify(TypeRef type);
    Placement place(const Signature& signature) {
        return is_win64(abi_) ? place_win64(signature) : place_sysv(signature);
    }
    // The C default argument promotions. The result may be a type owned by this model.
    TypeRef promote(TypeRef type);

private:
    friend class Classifier;
    friend class Placer;
    friend class Win64Placer;
    friend class VectorcallPlacer;
    Layout compute_layout(TypeRef type);
    Placement place_sysv(const Signature& signature);
    Placement place_win64(const Signature& signature);
    Placement place_vectorcall(const Signature& signature);

    Alterations alter_;
    Abi abi_;
    std::map<TypeRef, Layout> layouts_;
    std::map<TypeRef, Classification> classes_;
    Unit own_;
};

// Which bits of a value mean something: `size` bytes, a set bit is part of the value, a clear one is padding.
std::vector<std::uint8_t> value_mask(Model& model, TypeRef type);

const Type& innermost(const Type& type);  // of an array, of whatever dimensions, its element; else the type itself

// IA-C++ 1.1, the definitions that decide layout and calls.
bool is_dynamic(const Type& type);  // a class that needs a virtual table pointer
bool is_empty_class(const Type& type);
// In the sense of C++03, which knows no `= default` and no `= delete`. `unless_provided`: a constructor that is
// declared so counts as none, else as declared.
bool is_pod_for_layout(const Type& type, bool unless_provided = false);
bool is_nontrivial_for_calls(const Type& type,
                             bool implicit_copies = false);  // of the latter see Alter::DeletedImplicitCopied
// IA-C++ 2.5.2: what the words of its virtual table point to, from the address point on; a destructor has two.
std::vector<const Method*> virtual_table(const Type& type, const Alterations& alterations);
bool is_copyable(const Type& type), is_movable(const Type& type);  // has such a constructor, not deleted
bool provides(const Type& type, Method::What what);                // declares it, and defines it elsewhere
// User-provided, or implicit over a part that is so.
bool is_nontrivial(const Type& type, Method::What what, bool implicit_copies = false);

// Microsoft's C++. Why a class does not return in a register, whatever its size; empty: it may.
std::string_view msvc_hidden_result(const Type& type, const Alterations& alterations);
bool msvc_by_address(const Type& type);  // as an argument, whatever its size: copying it is not trivial
Layout msvc_member_pointer(const Type& type, const Alterations& alterations);

// Psabi scalars. Shared by layout and by the subjects' values.
bool is_signed_integer(const Type& type);
unsigned integer_bits(const Type& type);  // value bits of an integer type; _Bool 1
bool enum_is_wide(const Type& type);      // psABI 3.1.2: a value needs 8 bytes

}  // namespace callgate
