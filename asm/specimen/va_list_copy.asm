; ---
; rule = "sysv.varargs.va-list-passing"
; says = "Assembly copies a va_list of compiled code, which goes on with the copy and with the original, each on its own."
; ---
;
; va_list_copy: what va_copy does.
;
; Prototype   void va_list_copy(va_list to, va_list from);
; Rules       sysv.varargs.va-list-passing, sysv.varargs.va-list-layout
; In          rdi   to, rsi from: a va_list is an array of one, so that its address is passed
; Out         to    where from is
; Changed     rax rcx rdx
;
; The stack: nothing below the return address

%include "callgate.inc"

FUNCTION va_list_copy
        CFI_START
        mov     rax, [rsi]                      ; gp_offset and fp_offset: what was fetched from registers
        mov     rcx, [rsi + 8]                  ; overflow_arg_area: what was fetched from memory
        mov     rdx, [rsi + 16]                 ; reg_save_area: both read it, for va_arg writes nothing there
        mov     [rdi], rax
        mov     [rdi + 8], rcx
        mov     [rdi + 16], rdx
        ret
        CFI_END
END_FUNCTION va_list_copy
