; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "long f(long a);"
; places = []
; says = "The least that a caller can do: argument in rcx, shadow space, rsp aligned, result from rax."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target    rdx   in    r8    out    r9    io
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx
;            -40    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 32                         ; the callee's home space: it may store anything there
        mov     rbx, r8                         ; out has to outlive the call: a preserved register
        mov     rax, rcx
        mov     rcx, [rdx]                      ; argument 1
        call    rax
        mov     [rbx], rax                      ; the result
        add     rsp, 32
        pop     rbx
        ret
END_FUNCTION callgate_broken
