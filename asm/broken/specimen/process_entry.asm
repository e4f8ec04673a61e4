; ---
; rule = "sysv.process.entry-stack"
; places = ["stack+0"]
; says = "Takes the word above argc for argc."
; good = "process_entry"
; ---
;
; process_entry, but for the line marked BROKEN.

%include "callgate.inc"

extern __ehdr_start                             ; the linker's: where the file begins in memory

FUNCTION process_entry
        CFI_START
        CFI_UNDEFINED rip                       ; the outermost frame: an unwinder stops here
.begin:
        mov     rbx, rsp                        ; first of all: nothing has been pushed, not even a return address
        pushfq
        pop     r12
        sub     rsp, 48
        mov     [rsp], rbx
        mov     [rsp + 8], rdx
        mov     [rsp + 16], r12
        stmxcsr [rsp + 24]
        fnstcw  [rsp + 28]
        fnstsw  [rsp + 30]
        lea     rax, [rel .begin]
        mov     [rsp + 32], rax
        lea     rax, [rel __ehdr_start]
        mov     [rsp + 40], rax

        mov     rcx, [rbx]                      ; argc
        lea     rsi, [rbx + 8 * rcx + 16]       ; past argc, argv and its null: envp
.environment:
        lodsq                                   ; forward, for DF is clear
        test    rax, rax
        jnz     .environment
.auxiliary:
        lodsq                                   ; a_type
        mov     rcx, rax
        lodsq                                   ; a_val
        cmp     ecx, 31                         ; AT_EXECFN
        cmove   rdi, rax
        test    ecx, ecx
        jnz     .auxiliary                      ; AT_NULL ends it
        xor     eax, eax
        mov     rcx, -1
        repne scasb                             ; rdi: past the string's end
        mov     r13, rdi
        sub     r13, rbx

        mov     eax, 1                          ; write
        mov     edi, 1
        mov     rsi, rsp
        mov     edx, 48
        syscall
        mov     eax, 1                          ; edi is still 1: a system call keeps all but rax, rcx, r11
        lea     rsi, [rbx + 8]                  ; BROKEN: argc is at rsp, for no return address lies there
        mov     rdx, r13
        syscall
        mov     eax, 231                        ; exit_group
        xor     edi, edi
        syscall
        CFI_END
END_FUNCTION process_entry
