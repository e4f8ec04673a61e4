; ---
; rule = "sysv.varargs.al-only"
; places = ["rax"]
; says = "Takes all of rax for the bound, which is junk above al, and stores no vector register for a bound above 8."
; good = "va_list_build"
; ---
;
; va_list_build, but for the line marked BROKEN.

%include "callgate.inc"

FUNCTION va_list_build
        CFI_START
        sub     rsp, 216                        ; with the return address 224: a multiple of 16
        CFI_ADJUST 216
        lea     r10, [rsp + 16]                 ; the save area, at a multiple of 16 for movaps
        mov     [r10 + 16], rdx                 ; slots 0 and 8 would be rdi and rsi: named, so va_arg never reads them
        mov     [r10 + 24], rcx
        mov     [r10 + 32], r8
        mov     [r10 + 40], r9
        dec     rax                             ; 0 is none, as are more than 8
        cmp     rax, 8                          ; BROKEN: of rax only al counts
        jae     .saved
        movaps  [r10 + 48], xmm0                ; 16 bytes a slot, of which va_arg of a double reads 8
        movaps  [r10 + 64], xmm1
        movaps  [r10 + 80], xmm2
        movaps  [r10 + 96], xmm3
        movaps  [r10 + 112], xmm4
        movaps  [r10 + 128], xmm5
        movaps  [r10 + 144], xmm6
        movaps  [r10 + 160], xmm7
.saved:
        lea     r11, [rsp + 192]                ; the va_list
        mov     dword [r11], 16                 ; gp_offset: two registers went to named arguments
        mov     dword [r11 + 4], 48             ; fp_offset: no vector register did
        lea     rax, [rsp + 224]
        mov     [r11 + 8], rax                  ; overflow_arg_area: the first argument in memory, above our return address
        mov     [r11 + 16], r10                 ; reg_save_area
        mov     rax, rdi
        mov     rdi, rsi
        mov     rsi, r11                        ; a va_list is an array of one, so that its address is passed
        call    rax
        add     rsp, 216
        CFI_ADJUST -216
        ret
        CFI_END
END_FUNCTION va_list_build
