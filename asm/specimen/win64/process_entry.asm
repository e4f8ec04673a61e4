; ---
; rule = "win64.process.fp-state"
; says = "A program begins with MXCSR 1F80h and an x87 precision of 53 bits, on an aligned stack."
; program = true
; ---
;
; process_entry: the first instruction of a program without a C runtime, which could change what is judged. It writes what it
; finds to standard output, for its harness to judge.
;
; Prototype   none: the loader calls it, and it never returns
; Rules       win64.process.fp-state, win64.stack.align-16
; In          nothing that counts
; Out         standard output: 16 bytes, see below
; Changed     everything
;
; The stack, high to low addresses, offsets from rsp at entry:
;
;      0         return address, into the loader <- rsp at entry: a multiple of 16, minus 8
;     -8         not used
;    -10         x87 status word, 2 bytes
;    -12         x87 control word, 2 bytes
;    -16         MXCSR, 4 bytes
;    -24         rsp at entry
;    -32         how many bytes were written
;    -40         argument 5 of WriteFile
;    -72         shadow space                   <- rsp before each call: a multiple of 16

%include "callgate.inc"

extern __imp_GetStdHandle                       ; the loader puts the addresses of kernel32's functions here
extern __imp_WriteFile
extern __imp_ExitProcess

FUNCTION process_entry
        CFI_START
        sub     rsp, 72
        CFI_ADJUST 72
        CFI_PROLOGUE_END
        stmxcsr [rsp + 56]
        fnstcw  [rsp + 60]
        fnstsw  [rsp + 62]
        lea     rax, [rsp + 72]
        mov     [rsp + 48], rax

        mov     ecx, -11                        ; STD_OUTPUT_HANDLE
        call    [rel __imp_GetStdHandle]
        mov     rcx, rax
        lea     rdx, [rsp + 48]
        mov     r8d, 16
        lea     r9, [rsp + 40]
        mov     qword [rsp + 32], 0             ; argument 5 lies above the shadow space
        call    [rel __imp_WriteFile]
        xor     ecx, ecx
        call    [rel __imp_ExitProcess]
        int3                                    ; an unwinder sees a call here, and no function behind it
        CFI_END
END_FUNCTION process_entry
