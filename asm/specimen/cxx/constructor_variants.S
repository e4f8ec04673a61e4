// ---
// rule = "cxx.constructor-variants"
// also = ["cxx.mangling"]
// says = "A constructor comes as C1 for whole objects and as C2 for bases, which with virtual bases takes their table in rsi."
// ---
//
// A class with a virtual base, all of it written here, which compiled code makes and derives from; and an object of a class
// derived from a compiled one.
//
//       struct base   { long value; base(long value); ~base(); };                                  compiled
//       struct middle : virtual base { long own; middle(long, long); virtual ~middle(); };         compiled
//       struct left   : virtual base { long own; left(long value, long own); ~left(); };           here
//       struct most   : middle { long extra; most(long value, long own); };                        here
//       struct bottom : left { long extra; bottom(long value, long own); ~bottom(); };             compiled
//
// Prototype   void constructor_variants_make(most *, long value, long own);
// Prototype   void constructor_variants_end(most *);
// Prototype   void left::left(left *this, long value, long own);                       C1, of a whole object
// Prototype   void left::left(left *this, void **tables, long value, long own);        C2, of a base
// Prototype   void left::~left(left *this);                                            D1
// Prototype   void left::~left(left *this, void **tables);                             D2
// Rules       cxx.constructor-variants, cxx.mangling, cxx.vtable-layout
//
// Where a virtual base lies depends on the whole object, and so does who makes it: C1 makes the virtual bases, C2 leaves
// them alone. While C2 runs, the object is a `left` in a larger one, and has tables for that: rsi points to their addresses
// in the VTT of the whole class, the first being that of `left` itself.
//
// constructor_variants_seen: four words for each of C1, C2, D1, D2: how often, this, tables, base::value at that time.

#include "callgate.h"

// In          rdi   this, rsi value, rdx own
// Out         nothing: a constructor has no result, and rax holds what it may
// Changed     every volatile register
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rbx: this
//    -16         r12: own
//    -24         not used                       <- rsp before a call: a multiple of 16

FUNCTION _ZN4leftC1Ell
        CFI_START
        push    rbx
        CFI_PUSH rbx
        push    r12
        CFI_PUSH r12
        sub     rsp, 8
        CFI_ADJUST 8
        mov     rbx, rdi
        mov     r12, rdx
        lea     rdi, [rdi + 16]                 // the virtual base of a left that is nothing more, behind its members
        call    _ZN4baseC2El@PLT
        lea     rax, [rip + left_table]
        mov     [rbx], rax
        mov     [rbx + 8], r12
        mov     rcx, [rip + constructor_variants_seen@GOTPCREL]
        inc     qword ptr [rcx]
        mov     [rcx + 8], rbx
        mov     rax, [rbx + 16]
        mov     [rcx + 24], rax
        mov     rax, -1                         // no caller may take it for this
        add     rsp, 8
        CFI_ADJUST -8
        pop     r12
        CFI_POP r12
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION _ZN4leftC1Ell

// In          rdi   this, rsi tables, rdx value, rcx own: the tables come before the named arguments
// Out         nothing
// Changed     rax rdx rdi
// The stack: nothing below the return address

FUNCTION _ZN4leftC2Ell
        CFI_START
        mov     rax, [rsi]                      // no table of our own: this one knows where the whole object has its base
        mov     [rdi], rax
        mov     [rdi + 8], rcx
        mov     rdx, [rip + constructor_variants_seen@GOTPCREL]
        inc     qword ptr [rdx + 32]
        mov     [rdx + 40], rdi
        mov     [rdx + 48], rsi
        add     rdi, [rax - 24]                 // the base's offset. The base was made before
        mov     rax, [rdi]
        mov     [rdx + 56], rax
        mov     rax, -1
        ret
        CFI_END
END_FUNCTION _ZN4leftC2Ell

// In          rdi   this
// Out         nothing
// Changed     every volatile register
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         not used                       <- rsp before the call: a multiple of 16

FUNCTION _ZN4leftD1Ev
        CFI_START
        sub     rsp, 8
        CFI_ADJUST 8
        mov     rcx, [rip + constructor_variants_seen@GOTPCREL]
        inc     qword ptr [rcx + 64]
        mov     [rcx + 72], rdi
        mov     rax, [rdi + 16]
        mov     [rcx + 88], rax
        add     rdi, 16                         // the virtual base goes with the whole object
        call    _ZN4baseD2Ev@PLT
        mov     rax, -1
        add     rsp, 8
        CFI_ADJUST -8
        ret
        CFI_END
END_FUNCTION _ZN4leftD1Ev

// In          rdi   this, rsi tables
// Out         nothing
// Changed     rax rcx rdi
// The stack: nothing below the return address

FUNCTION _ZN4leftD2Ev
        CFI_START
        mov     rax, [rsi]
        mov     [rdi], rax                      // from here on it is a left again, whatever it was
        mov     rcx, [rip + constructor_variants_seen@GOTPCREL]
        inc     qword ptr [rcx + 96]
        mov     [rcx + 104], rdi
        mov     [rcx + 112], rsi
        add     rdi, [rax - 24]
        mov     rax, [rdi]                      // the base is still there: who made it destroys it
        mov     [rcx + 120], rax
        mov     rax, -1
        ret
        CFI_END
END_FUNCTION _ZN4leftD2Ev

// In          rdi   memory for a most, rsi value, rdx own
// Out         nothing
// Changed     every volatile register
//
// The object, 40 bytes:  +0 pointer to the table, +8 own (middle), +16 extra, +24 value (base)
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rbx: this
//    -16         r12: own
//    -24         r13: value                     <- rsp before a call: a multiple of 16

FUNCTION constructor_variants_make
        CFI_START
        push    rbx
        CFI_PUSH rbx
        push    r12
        CFI_PUSH r12
        push    r13
        CFI_PUSH r13
        mov     rbx, rdi
        mov     r12, rdx
        mov     r13, rsi
        add     rdi, 24
        call    _ZN4baseC2El@PLT                // virtual bases first, and once
        mov     rdi, rbx
        lea     rsi, [rip + most_tables]
        mov     rdx, r13
        mov     rcx, r12
        call    _ZN6middleC2Ell@PLT
        mov     qword ptr [rbx + 16], 77        // extra: a most is complete when its bases are
        pop     r13
        CFI_POP r13
        pop     r12
        CFI_POP r12
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION constructor_variants_make

// In          rdi   a most
// Out         nothing
// Changed     every volatile register
//
// The stack, high to low addresses, offsets from rsp at entry:
//
//      0         return address                 <- rsp at entry: a multiple of 16, minus 8
//     -8         rbx: this                      <- rsp before a call: a multiple of 16

FUNCTION constructor_variants_end
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rdi
        lea     rsi, [rip + most_tables]        // D2 as C2
        call    _ZN6middleD2Ev@PLT
        lea     rdi, [rbx + 24]
        call    _ZN4baseD2Ev@PLT                // in the reverse order
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION constructor_variants_end

TABLE constructor_variants_tables
        .quad   16                              // where the virtual base is
        .quad   0                               // offset to top
        .quad   0                               // no type_info
left_table:                                     // and no virtual function
        .quad   24                              // in a most it is elsewhere
        .quad   0
        .quad   0
middle_in_most:
        .quad   0                               // ~middle(), which nobody calls through this one
        .quad   0
most_tables:                                    // the VTT, as far as middle wants it
        .quad   middle_in_most
END_TABLE constructor_variants_tables

VARIABLE constructor_variants_seen, 16
