; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "struct pair { int a, b; }; struct pair f(void);"
; places = []
; says = "Takes a result of 8 bytes from rax, and hands no memory over for it."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target    r8    out
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx
;            -24    16 bytes, not used
;            -56    shadow space   <- rsp before the call

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 48
        mov     rbx, r8                         ; out has to outlive the call: a preserved register
        mov     rax, rcx
        call    rax
        mov     [rbx], rax                      ; the result, both ints
        add     rsp, 48
        pop     rbx
        ret
END_FUNCTION callgate_broken
