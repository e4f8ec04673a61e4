; ---
; rule = ""
; abi = "win64-msvc"
; role = "caller"
; language = "c++"
; declaration = "struct s { long long a; s(const s &); ~s(); }; void f(s p);"
; places = []
; says = "Makes the object that the argument is, and leaves it for the callee to destroy, as Microsoft's C++ has it."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target    rdx   in    r9   io
; Out         io->log
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    rbx
;            -16    padding
;            -24    the object, 8 bytes
;            -56    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

%macro NOTE 1                                   ; an event of this kind: the log is at rbx, the object at rsp+32
        mov     rax, [rbx + LOG_COUNT]
        inc     qword [rbx + LOG_COUNT]
        lea     rax, [rax + 2*rax]
        lea     rax, [rbx + 8*rax + LOG_EVENTS]
        mov     qword [rax + EVENT_KIND], %1    ; 1: constructed, 2: destroyed
        mov     qword [rax + EVENT_ID], 0
        lea     r8, [rsp + 32]
        mov     [rax + EVENT_AT], r8
%endmacro

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 48
        mov     rbx, [r9 + IO_LOG]              ; has to outlive the call
        mov     r10, rcx
        mov     rdx, [rdx]                      ; the copy constructor: the argument's bytes ...
        mov     [rsp + 32], rdx                 ; ... in an object that is this call's alone
        NOTE    1
        lea     rcx, [rsp + 32]                 ; its address, whatever its size: copying it is not trivial
        call    r10
        nop                                     ; the object is gone: its callee has destroyed it
        add     rsp, 48
        pop     rbx
        ret
END_FUNCTION callgate_broken
