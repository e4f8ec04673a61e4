; ---
; rule = "cxx.nontrivial-lifetime"
; role = "caller"
; language = "c++"
; declaration = "struct s { long a; s(const s &); ~s(); }; void f(s p);"
; places = ["rdi"]
; says = "Passes the address of bytes that were never constructed."
; good = "good/caller_nontrivial.asm"
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
; In          rdi   target    rsi   in    rcx   io
; Out         io->log
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry
;             -8    rbx
;            -16    padding
;            -24    the temporary, 8 bytes   <- rsp before the call, a multiple of 16

%include "callgate.inc"

%macro NOTE 1                                   ; an event of this kind: the log is at rbx, the temporary at rsp
        mov     rax, [rbx + LOG_COUNT]
        inc     qword [rbx + LOG_COUNT]
        lea     rax, [rax + 2*rax]
        lea     rax, [rbx + 8*rax + LOG_EVENTS]
        mov     qword [rax + EVENT_KIND], %1    ; 1: constructed, 2: destroyed
        mov     qword [rax + EVENT_ID], 0
        mov     [rax + EVENT_AT], rsp
%endmacro

FUNCTION callgate_broken
        push    rbx
        sub     rsp, 16
        mov     rbx, [rcx + IO_LOG]             ; has to outlive the call
        mov     rdx, rdi
        mov     rsi, [rsi]                      ; the copy constructor: the argument's bytes ...
        mov     [rsp], rsi                      ; ... in a temporary that is this call's alone
                                                ; BROKEN: moved as bytes, no constructor was run
        mov     rdi, rsp                        ; its address, as the INTEGER argument that it is
        call    rdx
        NOTE    2
        add     rsp, 16
        pop     rbx
        ret
END_FUNCTION callgate_broken
