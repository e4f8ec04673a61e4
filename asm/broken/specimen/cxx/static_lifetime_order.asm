; ---
; rule = "cxx.static-lifetime"
; places = ["objects"]
; says = "Destroys objects in the order in which they were made."
; good = "cxx/static_lifetime"
; ---
;
; static_lifetime, but for the line marked BROKEN.

%include "callgate.inc"

; In          nothing
; Out         rax   the handle of the library that this is linked into
; Changed     nothing else
; The stack: nothing below the return address

FUNCTION static_lifetime_handle
        CFI_START
        mov     rax, [rel __dso_handle wrt ..got]       ; it does not matter what is there: each library has its own
        ret
        CFI_END
END_FUNCTION static_lifetime_handle

; In          rdi   handle
; Out         nothing; every f(p) of this library was called
; Changed     every volatile register
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx: static_lifetime_seen
;    -16         r12: handle
;    -24         r13: how many are left          <- rsp before a call: a multiple of 16

FUNCTION static_lifetime_finalize
        CFI_START
        push    rbx
        CFI_PUSH rbx
        push    r12
        CFI_PUSH r12
        push    r13
        CFI_PUSH r13
        mov     rbx, [rel static_lifetime_seen wrt ..got]
        mov     r12, rdi
        mov     r13, [rbx]
.next:
        sub     r13, 1                          ; from the last to the first
        jb      .done
        mov     rax, [rbx]
        sub     rax, r13
        lea     rax, [rax + 2*rax - 3]          ; BROKEN: later objects may use earlier ones
        cmp     [rbx + 8*rax + 24], r12         ; other libraries live on
        jne     .next
        mov     qword [rbx + 8*rax + 24], -1    ; before the call: nothing is destroyed twice, whatever f does
        mov     rdi, [rbx + 8*rax + 16]
        call    [rbx + 8*rax + 8]
        jmp     .next
.done:
        pop     r13
        CFI_POP r13
        pop     r12
        CFI_POP r12
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION static_lifetime_finalize

; In          rdi   f, rsi p, rdx handle: &__dso_handle of the library that p is in
; Out         eax   0: it is registered
; Changed     rcx r8
; The stack: nothing below the return address

FUNCTION __cxa_atexit, hidden
        CFI_START
        mov     rcx, [rel static_lifetime_seen wrt ..got]
        mov     rax, [rcx]
        inc     qword [rcx]
        lea     r8, [rax + 2*rax]               ; three words each
        mov     [rcx + 8*r8 + 8], rdi
        mov     [rcx + 8*r8 + 16], rsi
        mov     [rcx + 8*r8 + 24], rdx
        xor     eax, eax
        ret
        CFI_END
END_FUNCTION __cxa_atexit

TABLE __dso_handle, hidden, weak                ; where a compiler links, its own start files have one
        dq      0
END_TABLE __dso_handle

TABLE static_lifetime_runtime                   ; for the tests, from which hidden functions are hidden
        dq      __cxa_atexit
END_TABLE static_lifetime_runtime

VARIABLE static_lifetime_seen, 25
