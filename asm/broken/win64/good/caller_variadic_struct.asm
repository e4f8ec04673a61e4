; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "struct pair { float x, y; }; struct s { int a, b, c; }; long f(long a, ...);"
; call = "f(1, (struct pair), (struct s))"
; places = []
; says = "Passes structs for `...` by the rule for named ones: 8 bytes as an integer, 12 as the address of a copy."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rcx   target    rdx   in    r8    out
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx
;            -24    the copy, 12 bytes, at a multiple of 16
;            -56    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 48
        mov     rbx, r8                         ; out has to outlive the call: a preserved register
        mov     rax, rcx
        mov     rcx, [rdx]                      ; argument 1, which has a parameter
        mov     r10, [rdx + 32]
        mov     [rsp + 32], r10
        mov     r10d, [rdx + 40]
        mov     [rsp + 40], r10d
        lea     r8, [rsp + 32]                  ; argument 3: where the copy is
        mov     rdx, [rdx + 16]                 ; argument 2, both floats: not a float, so not in xmm1
        call    rax
        mov     [rbx], rax                      ; the result
        add     rsp, 48
        pop     rbx
        ret
END_FUNCTION callgate_broken
