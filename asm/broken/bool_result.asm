; ---
; rule = "sysv.args.bool"
; role = "callee"
; declaration = "_Bool f(long a);"
; places = ["rax"]
; says = "Returns a bool that is neither 0 nor 1: a byte of flags, not compared with zero first."
; good = "good/callee_bool_result.S"
; ---
;
; In          rdi   a
; Out         al    the result
; Changed     rcx, rdx
; Stack        0    return address <- rsp at entry and all the time

%include "callgate.inc"

extern callgate_broken_io

FUNCTION callgate_broken
        mov     rcx, [rel callgate_broken_io]
        mov     rdx, [rcx + IO_SINK]
        mov     [rdx], rdi                      ; integer argument 1
        mov     rcx, [rcx + IO_RESULT]
        mov     al, [rcx]
        or      al, 2                           ; BROKEN: another flag of the same byte. A caller may test bit 0, or all
        ret
END_FUNCTION callgate_broken
