// ---
// rule = "cxx.member-function-pointer"
// also = ["cxx.member-data-pointer", "cxx.virtual-call", "cxx.mangling"]
// says = "A pointer to member function is an address, or an odd offset into the virtual table, and what to add to this before."
// ---
//
// Calls through pointers to members that compiled code made, and pointers to members for compiled code to call through.
//
//       struct part { long value; long twice(long n); virtual long sum(long n); };       twice: here
//       struct whole : other, part { ... };                                               compiled
//
// Prototype   long member_pointer_call(void *object, long n, struct { long ptr, adj; } member);
// Prototype   struct { long ptr, adj; } member_pointer_make(long which);     0: null, 1: &part::twice, 2: &part::sum
// Prototype   long member_pointer_read(const void *object, long member, long otherwise);
// Prototype   long part::twice(part *this, long n);
// Rules       cxx.member-function-pointer, cxx.member-data-pointer
//
// ptr         adj
// 0           anything      null
// even        bytes         the address of a function: every member function stands at an even one
// odd         bytes         1 + the offset of a slot in the virtual table that this leads to, once adj is added

#include "callgate.h"

// In          rdi   object, rsi n, rdx ptr, rcx adj: two words are two INTEGER eightbytes
// Out         rax   what the member function returns; -1 where the pointer is null
// Changed     rdi rdx, and what the function changes
// The stack: nothing below the return address

FUNCTION member_pointer_call
        CFI_START
        test    rdx, rdx                        // whatever adj is
        jz      .Lnull
        add     rdi, rcx                        // this: the base whose member it is
        test    dl, 1
        jz      .Lfunction
        mov     rax, [rdi]                      // of the adjusted this
        mov     rdx, [rax + rdx - 1]
.Lfunction:
        jmp     rdx
.Lnull:
        mov     rax, -1
        ret
        CFI_END
END_FUNCTION member_pointer_call

// In          rdi   which
// Out         rax   ptr, rdx adj: two words come back in two registers
// Changed     rcx rdi
// The stack: nothing below the return address

FUNCTION member_pointer_make
        CFI_START
        lea     rcx, [rip + members]
        shl     rdi, 4                          // two words each
        mov     rax, [rcx + rdi]
        mov     rdx, [rcx + rdi + 8]
        ret
        CFI_END
END_FUNCTION member_pointer_make

// In          rdi   object, rsi an offset: a pointer to data member, rdx what to return where it is null
// Out         rax   the member
// Changed     nothing else
// The stack: nothing below the return address

FUNCTION member_pointer_read
        CFI_START
        mov     rax, rdx
        cmp     rsi, -1                         // null: 0 is the offset of a member
        je      .Lout
        mov     rax, [rdi + rsi]
.Lout:
        ret
        CFI_END
END_FUNCTION member_pointer_read

// In          rdi   this, rsi n
// Out         rax   2 * (value + n)
// Changed     rsi
// The stack: nothing below the return address

FUNCTION _ZN4part5twiceEl
        CFI_START
        add     rsi, [rdi + 8]
        lea     rax, [rsi + rsi]
        ret
        CFI_END
END_FUNCTION _ZN4part5twiceEl

TABLE member_pointer_members                    // pointers to members are constants
members:
        .quad   0, 16                           // null: adj may be anything
        .quad   _ZN4part5twiceEl, 0             // a member of `part` itself
        .quad   1, 0                            // the first slot: offset 0, plus 1
END_TABLE member_pointer_members
