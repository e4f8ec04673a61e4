; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "struct pair { double x, y; }; struct pair __vectorcall f(long a, double b, struct pair c, double d, double e, long g);"
; places = []
; says = "Puts vectors into the register of their position, and the members of an aggregate into those left."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target    rdx   in    r8    out
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx
;            -16    g: rsp + 48 for the callee
;            -24    room of e, which is in a register: rsp + 40 for the callee
;            -56    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 48
        mov     rbx, r8                         ; out has to outlive the call: a preserved register
        mov     rax, rcx
        mov     r10, [rdx + 80]
        mov     [rsp + 40], r10                 ; argument 6, by position
        mov     rcx, [rdx]                      ; argument 1
        movsd   xmm1, [rdx + 16]                ; argument 2, hence xmm1
        movsd   xmm0, [rdx + 32]                ; the aggregate: its first member in the lowest register left ...
        movsd   xmm2, [rdx + 40]                ; ... and its second in the next, for xmm1 is taken
        movsd   xmm3, [rdx + 48]                ; argument 4
        movsd   xmm4, [rdx + 64]                ; argument 5: __vectorcall has two registers more
        call    rax
        movsd   [rbx], xmm0                     ; an aggregate of vectors returns in a register each
        movsd   [rbx + 8], xmm1
        add     rsp, 48
        pop     rbx
        ret
END_FUNCTION callgate_broken
