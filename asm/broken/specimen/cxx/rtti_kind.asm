; ---
; rule = "cxx.rtti"
; places = ["rax"]
; says = "Says of a class with a base that it has none."
; good = "cxx/rtti"
; ---
;
; rtti, but for the line marked BROKEN.

%include "callgate.inc"

extern _ZTVN10__cxxabiv120__si_class_type_infoE
extern _ZTVN10__cxxabiv121__vmi_class_type_infoE
extern _ZTI6animal
extern _ZTVN10__cxxabiv117__class_type_infoE

; In          rdi   an object with virtual functions, or a part of one
; Out         rax   the name of its type, as of typeid(*object).name()
; Changed     nothing else
; The stack: nothing below the return address

FUNCTION rtti_name
        CFI_START
        mov     rax, [rdi]
        mov     rax, [rax - 8]                  ; of the whole object, in every table of it
        mov     rax, [rax + 8]
        ret
        CFI_END
END_FUNCTION rtti_name

; In          rdi   part, rsi its type, rdx wanted
; Out         rax   the first public base of that type in it, or itself, or null
; Changed     every volatile register
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx: the next description of a base
;    -16         r12: part
;    -24         r13: wanted
;    -32         r14: how many bases are left
;    -40         not used                       <- rsp before the call: a multiple of 16

FUNCTION rtti_base, hidden
        CFI_START
        push    rbx
        CFI_PUSH rbx
        push    r12
        CFI_PUSH r12
        push    r13
        CFI_PUSH r13
        push    r14
        CFI_PUSH r14
        sub     rsp, 8
        CFI_ADJUST 8
.type:
        mov     rax, [rsi + 8]
        cmp     rax, [rdx + 8]                  ; types are the same whose names are at the same address
        je      .found
        mov     rax, [rsi]
        mov     rcx, [rel _ZTVN10__cxxabiv120__si_class_type_infoE wrt ..got]
        add     rcx, 16                         ; an object's pointer is to the address point, behind two words
        cmp     rax, rcx
        je      .single
        mov     rcx, [rel _ZTVN10__cxxabiv121__vmi_class_type_infoE wrt ..got]
        add     rcx, 16
        cmp     rax, rcx
        jne     .none                           ; no bases
        mov     r12, rdi
        mov     r13, rdx
        mov     r14d, [rsi + 20]
        lea     rbx, [rsi + 24]
.base:
        sub     r14, 1
        jb      .none
        mov     rsi, [rbx]
        mov     rax, [rbx + 8]
        add     rbx, 16
        test    al, 2                           ; a private base is nobody else's
        jz      .base
        mov     rdi, rax
        sar     rdi, 8                          ; the offset is signed
        test    al, 1
        jz      .placed
        mov     rdx, [r12]                      ; of a virtual base it is that of the word in the table that says it
        mov     rdi, [rdx + rdi]
.placed:
        add     rdi, r12
        mov     rdx, r13
        call    rtti_base
        test    rax, rax
        jz      .base
        jmp     .out
.single:
        mov     rsi, [rsi + 16]                 ; at offset 0: rdi stays
        jmp     .type
.none:
        xor     edi, edi
.found:
        mov     rax, rdi
.out:
        add     rsp, 8
        CFI_ADJUST -8
        pop     r14
        CFI_POP r14
        pop     r13
        CFI_POP r13
        pop     r12
        CFI_POP r12
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION rtti_base

; In          rdi   object, rsi wanted
; Out         rax   the part of the whole object that is of type wanted, or null
; Changed     every volatile register
; The stack: nothing below the return address

FUNCTION rtti_cast
        CFI_START
        mov     rdx, rsi
        mov     rax, [rdi]
        add     rdi, [rax - 16]                 ; the offset to top: down to the whole object, up again from there
        mov     rsi, [rax - 8]
        jmp     rtti_base
        CFI_END
END_FUNCTION rtti_cast

; In          rdi   this
; Out         rax   9
; Changed     nothing else
; The stack: nothing below the return address

FUNCTION _ZN3cat5soundEv
        CFI_START
        mov     eax, 9
        ret
        CFI_END
END_FUNCTION _ZN3cat5soundEv

; In          rdi   memory for a cat
; Out         nothing
; Changed     rax
; The stack: nothing below the return address

FUNCTION rtti_make_cat
        CFI_START
        mov     rax, [rel _ZTV3cat wrt ..got]
        add     rax, 16
        mov     [rdi], rax
        mov     qword [rdi + 8], 4
        ret
        CFI_END
END_FUNCTION rtti_make_cat

; The virtual table and the type_info of a class are where its first virtual function is that is not inline: here.

TABLE _ZTV3cat
        dq      0                               ; offset to top
        dq      _ZTI3cat
        dq      _ZN3cat5soundEv                 ; the address point
END_TABLE _ZTV3cat

TABLE _ZTI3cat
        dq      _ZTVN10__cxxabiv117__class_type_infoE + 16 ; BROKEN: no cast from animal arrives here
        dq      _ZTS3cat
        dq      _ZTI6animal
END_TABLE _ZTI3cat

TABLE _ZTS3cat
        db      "3cat", 0                       ; as in every mangled name with a cat in it
END_TABLE _ZTS3cat
