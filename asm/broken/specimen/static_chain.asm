; ---
; rule = "sysv.args.static-chain"
; places = ["r10"]
; says = "Takes its first argument for the environment."
; good = "static_chain"
; ---
;
; static_chain, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION static_chain
        CFI_START
        mov     rax, rdi                        ; BROKEN: the environment is where r10 says
        ret
        CFI_END
END_FUNCTION static_chain
