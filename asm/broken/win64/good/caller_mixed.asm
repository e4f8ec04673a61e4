; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "double f(long a, double b, long c, double d);"
; places = []
; says = "Puts each argument into the register of its position, and leaves the other of the pair alone."
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
        mov     rcx, [rdx]                      ; argument 1
        movsd   xmm1, [rdx + 16]                ; argument 2, hence xmm1
        mov     r8, [rdx + 32]                  ; argument 3, hence r8
        movsd   xmm3, [rdx + 48]                ; argument 4
        call    rax
        movsd   [rbx], xmm0                     ; a floating result
        add     rsp, 32
        pop     rbx
        ret
END_FUNCTION callgate_broken
