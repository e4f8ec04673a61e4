; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "struct pair { float x, y; }; struct pair f(struct pair p);"
; places = []
; says = "A struct of 8 bytes is an integer of 8 bytes, though made of floats: in rcx, and from rax."
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
        mov     rcx, [rdx]                      ; argument 1, both floats
        call    rax
        mov     [rbx], rax                      ; the result, both floats
        add     rsp, 32
        pop     rbx
        ret
END_FUNCTION callgate_broken
