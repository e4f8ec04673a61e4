; ---
; rule = "sysv.preserve.rbx"
; places = ["rbx"]
; says = "Takes rbx off the stack, but not into rbx."
; good = "preserves_all"
; ---
;
; preserves_all, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION preserves_all
        CFI_START
        push    rbp                             ; as a plain register: no frame pointer is needed here
        CFI_PUSH rbp
        push    rbx                             ; push stores all 64 bits, whatever the caller keeps in them
        CFI_PUSH rbx
        push    r12
        CFI_PUSH r12
        push    r13
        CFI_PUSH r13
        push    r14
        CFI_PUSH r14
        push    r15
        CFI_PUSH r15
        sub     rsp, 8                          ; six pushes and the return address are 56: 8 more is a multiple of 16
        CFI_ADJUST 8

        mov     rbx, rdi                        ; what has to survive f goes where f must not leave a trace
        mov     rbp, rdx
        mov     r12, rcx
        mov     r13, r8
        mov     r14, r9

        mov     rdi, rsi                        ; f(a)
        call    rbx
        mov     [rsp], rax                      ; the frame's own memory survives as well: f owns nothing above its entry
        mov     rdi, rbp                        ; f(b)
        call    rbx
        mov     r15, rax
        mov     rdi, r12                        ; f(c)
        call    rbx
        add     r15, rax
        mov     rdi, r13                        ; f(d)
        call    rbx
        add     r15, rax
        mov     rdi, r14                        ; f(e)
        call    rbx
        add     rax, r15
        add     rax, [rsp]

        add     rsp, 8
        CFI_ADJUST -8
        pop     r15                             ; last in, first out
        CFI_POP r15
        pop     r14
        CFI_POP r14
        pop     r13
        CFI_POP r13
        pop     r12
        CFI_POP r12
        add     rsp, 8                          ; BROKEN: the caller's rbx stays in memory
        CFI_POP rbx
        pop     rbp
        CFI_POP rbp
        ret                                     ; rsp is as at entry: ret pops the return address and nothing else
        CFI_END
END_FUNCTION preserves_all
