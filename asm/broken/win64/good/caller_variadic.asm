; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "long f(long a, ...);"
; call = "f(1, 2.0)"
; places = []
; says = "Passes a double for `...` in both registers of its slot: the callee does not know its type."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target    rdx   in    r8    out
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx
;            -40    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 32
        mov     rbx, r8                         ; out has to outlive the call: a preserved register
        mov     rax, rcx
        mov     rcx, [rdx]                      ; argument 1, which has a parameter
        movsd   xmm1, [rdx + 16]                ; argument 2, for a callee without prototype or for one that is
        mov     rdx, [rdx + 16]                 ; variadic: it stores rdx in its home, and va_arg reads that
        call    rax
        mov     [rbx], rax                      ; the result
        add     rsp, 32
        pop     rbx
        ret
END_FUNCTION callgate_broken
