// ---
// rule = "cxx.virtual-call"
// also = ["cxx.vtable-layout", "cxx.this-argument"]
// says = "A virtual call is a call through the table that the object's first word leads to, this being the first argument."
// ---
//
// Calls of virtual functions by the number of their slot, and a class whose virtual functions and tables are written here.
//
// Prototype   long virtual_call(void *object, long slot, long argument);
// Prototype   struct triple virtual_call_large(void *object, long slot, long argument);
// Prototype   void *virtual_call_top(void *object);
// Prototype   void *virtual_call_virtual_base(void *object);
// Prototype   long own_name(struct own *, long n);    a virtual function, and its like below
// Rules       cxx.virtual-call, cxx.vtable-layout, cxx.this-argument
//
// A virtual table, high to low addresses, offsets from what the object's pointer says:
//
//    +8 n        slot n: the virtual functions in the order of their declarations, a destructor having two slots
//     +0         slot 0                         <- the address point, to which the object's pointer leads
//     -8         the type_info of the whole object, or null
//    -16         offset to top: from this subobject to the whole object, 0 or negative
//    -24         where the class has virtual bases or is one: their offsets, and those of their overriders

#include "callgate.h"

// In          rdi   object, rsi slot, rdx argument
// Out         rax   what the virtual function returns
// Changed     rsi rcx, and what the function changes
// The stack: nothing below the return address

FUNCTION virtual_call
        CFI_START
        mov     rcx, [rdi]                      // the pointer to the table lies at offset 0 of every dynamic class
        mov     rax, rsi
        mov     rsi, rdx                        // this stays in rdi: it is an argument, the first
        jmp     [rcx + 8*rax]                   // with our own caller's return address
        CFI_END
END_FUNCTION virtual_call

// In          rdi   where the result goes, rsi object, rdx slot, rcx argument
// Out         rax   the address of the result
// Changed     rdx r8, and what the function changes
// The stack: nothing below the return address

FUNCTION virtual_call_large
        CFI_START
        mov     r8, [rsi]                       // the hidden argument comes before this, so that the object is in rsi
        mov     rax, rdx
        mov     rdx, rcx
        jmp     [r8 + 8*rax]
        CFI_END
END_FUNCTION virtual_call_large

// In          rdi   a subobject with virtual functions
// Out         rax   the object that it is a part of, as of dynamic_cast<void *>
// Changed     nothing else
// The stack: nothing below the return address

FUNCTION virtual_call_top
        CFI_START
        mov     rax, [rdi]
        mov     rax, [rax - 16]                 // each subobject's table has its own offset to top
        add     rax, rdi
        ret
        CFI_END
END_FUNCTION virtual_call_top

// In          rdi   an object of a class with one virtual base
// Out         rax   that base
// Changed     nothing else
// The stack: nothing below the return address

FUNCTION virtual_call_virtual_base
        CFI_START
        mov     rax, [rdi]
        mov     rax, [rax - 24]                 // where it lies depends on the class of the whole object: the table knows
        add     rax, rdi
        ret
        CFI_END
END_FUNCTION virtual_call_virtual_base

// ---- a class: struct own : counter, named, with all their virtual functions
//
// The object, 32 bytes:  +0 pointer to the first table, +8 value  (counter)
//                       +16 pointer to the second,     +24 tag    (named)

// In          rdi   this, rsi n
// Out         rax   value += n
// Changed     the object
// The stack: nothing below the return address

FUNCTION own_add, hidden
        CFI_START
        add     rsi, [rdi + 8]
        mov     [rdi + 8], rsi
        mov     rax, rsi
        ret
        CFI_END
END_FUNCTION own_add

// In          rdi   this
// Out         nothing; value = 1001: ends the lifetime of the object
// The stack: nothing below the return address

FUNCTION own_complete_destructor, hidden
        CFI_START
        mov     qword ptr [rdi + 8], 1001
        ret
        CFI_END
END_FUNCTION own_complete_destructor

// In          rdi   this
// Out         nothing; value = 1000: ends the lifetime of the object, and would free its memory
// The stack: nothing below the return address

FUNCTION own_deleting_destructor, hidden
        CFI_START
        mov     qword ptr [rdi + 8], 1000
        ret
        CFI_END
END_FUNCTION own_deleting_destructor

// In          rdi   where the result goes, rsi this, rdx n
// Out         the result {value, tag, n} at rdi; rax its address
// Changed     rcx
// The stack: nothing below the return address

FUNCTION own_all, hidden
        CFI_START
        mov     rcx, [rsi + 8]
        mov     [rdi], rcx
        mov     rcx, [rsi + 24]
        mov     [rdi + 8], rcx
        mov     [rdi + 16], rdx
        mov     rax, rdi
        ret
        CFI_END
END_FUNCTION own_all

// In          rdi   this, rsi n
// Out         rax   value + n
// Changed     nothing else
// The stack: nothing below the return address

FUNCTION own_name, hidden
        CFI_START
        mov     rax, [rdi + 8]
        add     rax, rsi
        ret
        CFI_END
END_FUNCTION own_name

// The same function for callers who know the object as its second base.
// In          rdi   the base named, rsi n

FUNCTION own_name_of_named, hidden
        CFI_START
        sub     rdi, 16                         // from the base that declares it to the class that defines it
        jmp     own_name
        CFI_END
END_FUNCTION own_name_of_named

TABLE virtual_call_table
        .quad   0                               // offset to top: counter is where the object begins
        .quad   0                               // no type_info
        .quad   own_add                         // the address point of objects, and of the base counter
        .quad   own_complete_destructor         // ~counter: this slot where only the lifetime ends,
        .quad   own_deleting_destructor         // and this one for delete
        .quad   own_all
        .quad   own_name                        // counter has none: one more slot, behind those of the first base
END_TABLE virtual_call_table

TABLE virtual_call_second_table
        .quad   -16                             // offset to top
        .quad   0                               // no type_info
        .quad   own_name_of_named               // the address point of the base named
END_TABLE virtual_call_second_table
