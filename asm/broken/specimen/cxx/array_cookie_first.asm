; ---
; rule = "cxx.array-cookie"
; places = ["destructors"]
; says = "Destroys the first element first."
; good = "cxx/array_cookie"
; ---
;
; array_cookie, but for the line marked BROKEN.

%include "callgate.inc"

extern _ZN4itemD1Ev                             ; item::~item() of a complete object

; In          rdi   size
; Out         rax   memory of that size, aligned for everything
; Changed     nothing else
; The stack: nothing below the return address

FUNCTION _ZN4poolnaEm                           ; pool::operator new[](unsigned long)
        CFI_START
        mov     rax, [rel array_cookie_seen wrt ..got]
        mov     [rax + 8], rdi
        inc     qword [rax + 16]
        mov     rax, [rax]
        ret
        CFI_END
END_FUNCTION _ZN4poolnaEm

FUNCTION _ZN10sized_poolnaEm                    ; a static member function has no this: rdi is its first argument
        CFI_START
        mov     rax, [rel array_cookie_seen wrt ..got]
        mov     [rax + 8], rdi
        inc     qword [rax + 16]
        mov     rax, [rax]
        ret
        CFI_END
END_FUNCTION _ZN10sized_poolnaEm

; In          rdi   memory
; Out         nothing
; Changed     rax
; The stack: nothing below the return address

FUNCTION _ZN4pooldaEPv                          ; pool::operator delete[](void *)
        CFI_START
        mov     rax, [rel array_cookie_seen wrt ..got]
        mov     [rax + 24], rdi
        inc     qword [rax + 40]
        ret
        CFI_END
END_FUNCTION _ZN4pooldaEPv

; In          rdi   memory, rsi its size: what operator new[] was asked for, cookie included
; Out         nothing
; Changed     rax
; The stack: nothing below the return address

FUNCTION _ZN10sized_pooldaEPvm                  ; sized_pool::operator delete[](void *, unsigned long)
        CFI_START
        mov     rax, [rel array_cookie_seen wrt ..got]
        mov     [rax + 24], rdi
        mov     [rax + 32], rsi
        inc     qword [rax + 40]
        ret
        CFI_END
END_FUNCTION _ZN10sized_pooldaEPvm

; In          rdi   n
; Out         rax   the first of n elements: 1, 2, 3 ...
; Changed     every volatile register
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx                            <- rsp before the call: a multiple of 16

FUNCTION array_cookie_new
        CFI_START
        push    rbx
        CFI_PUSH rbx
        mov     rbx, rdi
        lea     rdi, [8*rdi + 8]                ; an item has a destructor: one word more than the elements need
        call    _ZN4poolnaEm
        mov     [rax], rbx                      ; alignof(item) is 8, so that the cookie is all that precedes them
        add     rax, 8
        xor     ecx, ecx
.element:
        cmp     rcx, rbx                        ; n may be 0
        je      .made
        inc     rcx
        mov     [rax + 8*rcx - 8], rcx
        jmp     .element
.made:
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION array_cookie_new

; In          rdi   the first element, or null
; Out         nothing
; Changed     every volatile register
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx
;    -16         r12
;    -24         not used                       <- rsp before a call: a multiple of 16

FUNCTION array_cookie_delete
        CFI_START
        push    rbx
        CFI_PUSH rbx
        push    r12
        CFI_PUSH r12
        sub     rsp, 8
        CFI_ADJUST 8
        test    rdi, rdi                        ; delete[] of a null pointer does nothing: there is no cookie to read
        jz      .out
        mov     rbx, rdi
        mov     r12, [rdi - 8]                  ; whoever made them, here is their number
.last:
        sub     r12, 1                          ; the last is destroyed first
        jb      .destroyed
        mov     rdi, [rbx - 8]
        sub     rdi, r12
        lea     rdi, [rbx + 8*rdi - 8]          ; BROKEN: the first first
        call    _ZN4itemD1Ev wrt ..plt
        jmp     .last
.destroyed:
        lea     rdi, [rbx - 8]                  ; what operator new[] returned
        call    _ZN4pooldaEPv
.out:
        add     rsp, 8
        CFI_ADJUST -8
        pop     r12
        CFI_POP r12
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION array_cookie_delete

VARIABLE array_cookie_seen, 6
