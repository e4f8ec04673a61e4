; ---
; rule = ""
; abi = "win64-ms_abi"
; role = "caller"
; declaration = "void f(void);"
; places = []
; says = "Calls a function of no arguments, which gets its 32 bytes of shadow space all the same."
; ---
;
; Prototype   void caller(void (*target)(void), const unsigned char *in, unsigned char *out, struct io *io);
;
; In          rcx   target
; Out         nothing
; Changed     all volatile registers
; Stack        0    return address <- rsp at entry, a multiple of 16, minus 8
;             -8    padding
;            -40    shadow space   <- rsp before the call, a multiple of 16

%include "callgate.inc"

FUNCTION callgate_broken
        sub     rsp, 40                         ; 32 for the callee, and 8 for a multiple of 16
        call    rcx
        add     rsp, 40
        ret
END_FUNCTION callgate_broken
