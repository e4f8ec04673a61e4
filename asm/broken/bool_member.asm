; ---
; rule = "sysv.layout.bool-value"
; role = "callee"
; declaration = "struct s { int a; _Bool b; }; struct s f(long a);"
; places = ["rax"]
; says = "Puts a bool that is neither 0 nor 1 into a struct: a byte of flags, not compared with zero first."
; good = "good/callee_bool_member.S"
; ---
;
; In          rdi   a
; Out         rax   the result: four bytes of int, one of bool, three of padding
; Changed     rcx, rdx
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     rax, [rcx]
        bts     rax, 33                         ; BROKEN: whoever reads b tests bit 0, or all eight
        ret
END_FUNCTION callgate_broken
