; ---
; rule = "sysv.process.thread-state"
; says = "A new thread starts with its creator's MXCSR and x87 control word, and what it changes stays its own."
; ---
;
; thread_state: a thread's first function.
;
; Prototype   void *thread_state(void *out);    out: unsigned int mxcsr; unsigned short x87_control
; Rules       sysv.process.thread-state
; In          rdi   out
; Out         *out  MXCSR and the x87 control word as the thread found them; rax null
; Changed     its own MXCSR and x87 control word: rounding, and DAZ and FTZ
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp all the time
;     -4         MXCSR
;     -8         the x87 control word, 2 bytes

%include "callgate.inc"

FUNCTION thread_state
        CFI_START
        stmxcsr [rdi]
        fnstcw  [rdi + 4]
        mov     dword [rsp - 4], 0x7FC0         ; toward zero, flush to zero: this routine is there to change them
        ldmxcsr [rsp - 4]
        mov     word [rsp - 8], 0x0F7F          ; toward zero
        fldcw   [rsp - 8]
        xor     eax, eax
        ret
        CFI_END
END_FUNCTION thread_state
