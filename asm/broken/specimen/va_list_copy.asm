; ---
; rule = "sysv.varargs.va-list-passing"
; places = ["gp_offset"]
; says = "Copies the pointers alone and begins at the first register, as va_start would."
; good = "va_list_copy"
; ---
;
; va_list_copy, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION va_list_copy
        CFI_START
        mov     rax, 48 << 32                   ; BROKEN: a copy is where the original is. The offsets of a new list: 0 and 48
        mov     rcx, [rsi + 8]                  ; overflow_arg_area: what was fetched from memory
        mov     rdx, [rsi + 16]                 ; reg_save_area: both read it, for va_arg writes nothing there
        mov     [rdi], rax
        mov     [rdi + 8], rcx
        mov     [rdi + 16], rdx
        ret
        CFI_END
END_FUNCTION va_list_copy
