; ---
; rule = "sysv.preserve.fs-base"
; says = "Assembly finds the thread-local variables of compiled code from the word at fs:0, in every thread, and so does that code."
; features = ["thread-local"]
; ---
;
; thread_pointer: the address of a thread-local variable, as code in the initial-exec model computes it.
;
; Prototype   void *thread_pointer(long offset);
; Rules       sysv.preserve.fs-base
; In          rdi   offset: of the variable from the thread pointer, in all threads the same
; Out         rax   the address of this thread's
; Changed     nothing else
;
; The stack: nothing below the return address

%include "callgate.inc"

FUNCTION thread_pointer
        CFI_START
        mov     rax, [fs:0]                     ; no instruction of an old CPU reads fs itself, so its own address stands at fs:0
        add     rax, rdi
        ret
        CFI_END
END_FUNCTION thread_pointer
