; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "struct s { int a, b, c; }; void f(struct s p, long q);"
; places = []
; says = "Passes a struct of 12 bytes as the address of a copy, aligned to 16, which nobody else knows."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target    rdx   in
; Out         nothing
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    padding
;            -24    the copy, 12 bytes, at a multiple of 16
;            -56    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        sub     rsp, 56
        mov     rax, rcx
        mov     r10, [rdx]                      ; 12 bytes: neither 1, 2, 4 nor 8
        mov     [rsp + 32], r10
        mov     r10d, [rdx + 8]
        mov     [rsp + 40], r10d
        lea     rcx, [rsp + 32]                 ; argument 1: where the copy is
        mov     rdx, [rdx + 16]                 ; argument 2: the first took one slot, whatever its size
        call    rax
        add     rsp, 56
        ret
END_FUNCTION callgate_broken
