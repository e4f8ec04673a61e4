; ---
; rule = "sysv.process.signal-handler-entry"
; places = ["r8"]
; says = "Changes the interrupted code's r8, through the context."
; good = "signal_handler"
; ---
;
; signal_handler, but for the line marked BROKEN.

%include "callgate.inc"

extern signal_handler_seen                      ; unsigned long [6], in C++

; In          edi   number, rsi info, rdx context
; Out         signal_handler_seen: number, info, context, rsp, flags, times entered
; Changed     every volatile general register, xmm0-15
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address: of code that asks the kernel to go back  <- rsp at entry: a multiple of 16, minus 8
;     -8         flags

FUNCTION signal_handler
        CFI_START
        pushfq
        CFI_ADJUST 8
        pop     rax                             ; as at entry: DF has to be clear
        CFI_ADJUST -8
        lea     rcx, [rel signal_handler_seen]
        movsxd  rdi, edi                        ; an int: the upper half is nobody's
        mov     [rcx], rdi
        mov     [rcx + 8], rsi
        mov     [rcx + 16], rdx
        mov     [rcx + 24], rsp
        mov     [rcx + 32], rax
        inc     qword [rcx + 40]
        not     qword [rdx + 40]                ; BROKEN: uc_mcontext.gregs[REG_R8]
        mov     rax, -1                         ; a function may change these, so a handler may, though the code that it
        mov     rcx, rax                        ; interrupts relies on every one of them
        mov     rdx, rax
        mov     rsi, rax
        mov     rdi, rax
        mov     r8, rax
        mov     r9, rax
        mov     r10, rax
        mov     r11, rax
%assign n 0
%rep 16
        movq    xmm %+ n, rax
%assign n n + 1
%endrep
        ret
        CFI_END
END_FUNCTION signal_handler

; In          every register: junk that has to be there after the signal; rax goes to the red zone as well
; Out         rax   1: all is as it was; 0: DF is not set behind the trap; 2: the red zone or rax changed
; Changed     rax alone
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry
;     -3                                        <- rsp at the trap: not even a multiple of 8
;    -11         flags, after the trap
;   -131         the lowest word of the red zone

FUNCTION signal_interrupted
        CFI_START
        lea     rsp, [rsp - 3]                  ; as odd as can be: the handler has to be entered aligned all the same
        CFI_ADJUST 3
        mov     [rsp - 128], rax                ; the lowest word of the red zone
        std                                     ; what no handler may see
        int3                                    ; SIGTRAP, here
        pushfq
        CFI_ADJUST 8
        cld
        cmp     rax, [rsp - 120]                ; rsp - 128 as it was
        jne     .changed
        pop     rax
        CFI_ADJUST -8
        shr     eax, 10
        and     eax, 1                          ; DF, as it was behind the trap
        lea     rsp, [rsp + 3]
        CFI_ADJUST -3
        ret
.changed:
        CFI_ADJUST 11
        lea     rsp, [rsp + 11]
        CFI_ADJUST -11
        mov     eax, 2
        ret
        CFI_END
END_FUNCTION signal_interrupted
