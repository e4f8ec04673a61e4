; ---
; rule = ""
; role = "caller"
; declaration = "struct big { long a, b, c; }; struct big f(long a);"
; places = []
; says = "Hands over a temporary for a MEMORY result, and copies it to where it is assigned."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rdx   out    rcx   io
; Out         out
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry
;             -8    rbx
;            -32    the temporary, 24 bytes
;            -40    padding        <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 32
        mov     rbx, rdx                        ; out has to outlive the call: a preserved register
        mov     rax, rdi
        lea     rdi, [rsp + 8]                  ; nobody else knows this memory
        mov     rsi, [rsi]                      ; integer argument 1, behind the hidden one
        call    rax
        mov     rcx, [rax]                      ; rax is the temporary's address
        mov     [rbx], rcx
        mov     rcx, [rax + 8]
        mov     [rbx + 8], rcx
        mov     rcx, [rax + 16]
        mov     [rbx + 16], rcx
        add     rsp, 32
        pop     rbx
        ret
END_FUNCTION callgate_broken
