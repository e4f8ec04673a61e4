; ---
; rule = "cxx.guard-variable"
; says = "A static variable of a function is initialised once: its guard's first byte tells, and __cxa_guard_acquire decides who."
; features = ["exceptions"]
; ---
;
; Three functions of the C++ runtime, and an inline function as assembly has it, beside the compiled one:
;
;       inline long guarded(long n) { static long value = n + 1000; return value; }
;
; Prototype   int __cxa_guard_acquire(long *guard);
; Prototype   void __cxa_guard_release(long *guard);
; Prototype   void __cxa_guard_abort(long *guard);
; Prototype   long guard_variable(long n);
; Rules       cxx.guard-variable, cxx.mangling
;
; The guard, 64 bits: the first byte is 0 before the variable is initialised and 1 after. The others are the runtime's own.
; guard_variable_seen: [0] guard of the last acquire, [1] number of them, [2], [3] the same of release, [4] not 0: some other
; thread is initialising the variable, and will be ready when acquire returns, [5], [6] guard and number of aborts.

%include "callgate.inc"

extern _ZGVZ7guardedlE5value                    ; the guard of `value` in guarded(long)
extern _ZZ7guardedlE5value                      ; that `value`: every copy of an inline function has the same

; In          rdi   guard
; Out         eax   1: the caller initialises the variable, then calls release; 0: it is initialised
; Changed     rcx rdi
; The stack: nothing below the return address

FUNCTION __cxa_guard_acquire, hidden
        CFI_START
        mov     rcx, [rel guard_variable_seen wrt ..got]
        mov     [rcx], rdi
        inc     qword [rcx + 8]
        xor     eax, eax
        cmp     byte [rdi], 0                   ; callers may ask without having looked
        jne     .initialised
        cmp     qword [rcx + 32], 0
        jne     .other_thread
        mov     eax, 1                          ; the first byte stays 0 until release
        mov     rdi, rcx                        ; nobody may rely on rdi behind a call
.initialised:
        ret
.other_thread:
        mov     byte [rdi], 1                   ; by now it is ready, though it was not when the caller looked
        ret
        CFI_END
END_FUNCTION __cxa_guard_acquire

; In          rdi   n
; Out         rax   value
; Changed     every volatile register
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address                 <- rsp at entry: a multiple of 16, minus 8
;     -8         rbx                            <- rsp before a call: a multiple of 16

FUNCTION guard_variable
        CFI_START
        push    rbx
        CFI_PUSH rbx
        lea     rbx, [rdi + 1000]
        mov     rdi, [rel _ZGVZ7guardedlE5value wrt ..got]
        cmp     byte [rdi], 0                   ; the whole cost from the second time on
        jne     .ready
        call    __cxa_guard_acquire
        test    eax, eax
        jz      .ready                          ; another thread was faster
        mov     rax, [rel _ZZ7guardedlE5value wrt ..got]
        mov     [rax], rbx
        mov     rdi, [rel _ZGVZ7guardedlE5value wrt ..got]
        call    __cxa_guard_release
.ready:
        mov     rax, [rel _ZZ7guardedlE5value wrt ..got]
        mov     rax, [rax]
        pop     rbx
        CFI_POP rbx
        ret
        CFI_END
END_FUNCTION guard_variable

; In          rdi   guard
; Out         nothing; the guard's first byte is 1
; Changed     rcx
; The stack: nothing below the return address

FUNCTION __cxa_guard_release, hidden
        CFI_START
        mov     rcx, [rel guard_variable_seen wrt ..got]
        mov     [rcx + 16], rdi
        inc     qword [rcx + 24]
        mov     byte [rdi], 1                   ; the last thing: who sees it may read the variable
        ret
        CFI_END
END_FUNCTION __cxa_guard_release

; In          rdi   guard
; Out         nothing; the guard's first byte is still 0: whoever comes next tries again
; Changed     rcx
; The stack: nothing below the return address

FUNCTION __cxa_guard_abort, hidden
        CFI_START
        mov     rcx, [rel guard_variable_seen wrt ..got]
        mov     [rcx + 40], rdi
        inc     qword [rcx + 48]
        ret
        CFI_END
END_FUNCTION __cxa_guard_abort

TABLE guard_variable_runtime                    ; for the tests, from which hidden functions are hidden
        dq      __cxa_guard_acquire
        dq      __cxa_guard_release
END_TABLE guard_variable_runtime

VARIABLE guard_variable_seen, 7
