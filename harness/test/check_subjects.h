// Functions under check, written by hand: each breaks one rule, and computes its result all the same. Included by
// check_test.cpp alone, which holds the assembly.
#pragma once

extern "C" {
// long f(const long *p, long n): the sum
long check_sum(const long* p, long n);
long check_rbx(const long* p, long n);
long check_rbp(const long* p, long n);
long check_r12(const long* p, long n);
long check_r13(const long* p, long n);
long check_r14(const long* p, long n);
long check_r15(const long* p, long n);
long check_half_rbx(const long* p, long n);
long check_half_r15(const long* p, long n);
long check_rsp(const long* p, long n);
long check_direction(const long* p, long n);
long check_mxcsr(const long* p, long n);
long check_mxcsr_reset(const long* p, long n);
long check_x87_control(const long* p, long n);
long check_mmx(const long* p, long n);
long check_x87_left(const long* p, long n);
long check_fs(const long* p, long n);
long check_alignment_checks(const long* p, long n);
long check_above(const long* p, long n);
long check_crash(const long* p, long n);
long check_protection(const long* p, long n);
long check_hang(const long* p, long n);
// void, and of any arguments
void check_nothing();
// _Bool f(void)
bool check_bool();
bool check_bool_two();
// long double f(void)
long double check_st0();
long double check_st0_empty();
long double check_st0_two();
// struct three f(long): members a, a + 1, a + 2
void check_sret();
void check_sret_rax();
// what they take for their arguments
int check_int_trusts(int a);         // int: reads rdi
int check_short_trusts(short a);     // short: reads edi
long check_short_reads(short a);     // short: reads di
long check_bool_trusts(bool a);      // _Bool: reads edi
long check_long_trusts_sign(int a);  // int: reads all of rdi as unsigned
long check_reads_r11();
long check_reads_xmm9();
double check_reads_above(float a);  // float: all of xmm0's low 8 bytes
long check_padding(void* s);        // struct { char c; int i; }: all of rdi
long check_counts();                // another result each time
// long f(int (*back)(long)): calls it
long check_calls(int (*back)(long));
long check_calls_misaligned(int (*back)(long));
long check_calls_direction(int (*back)(long));
long check_calls_x87(int (*back)(long));
long check_calls_trusts_rdi(int (*back)(long));
long check_calls_keeps_r11(int (*back)(long));
long check_calls_keeps_xmm6(int (*back)(long));
// with two arguments on the stack
long check_ninth(long, long, long, long, long, long, long g, int h);
}

__asm__(R"(
    .text
    .intel_syntax noprefix
check_sum:
    xor     eax, eax
    test    rsi, rsi
    jz      2f
1:  add     rax, [rdi + 8 * rsi - 8]
    dec     rsi
    jnz     1b
2:  ret
    .macro check_after name
\name:
    call    check_sum
    .endm
    check_after check_rbx
    mov     rbx, 1
    ret
    check_after check_rbp
    mov     rbp, 1
    ret
    check_after check_r12
    mov     r12, 1
    ret
    check_after check_r13
    mov     r13, 1
    ret
    check_after check_r14
    mov     r14, 1
    ret
    check_after check_r15
    mov     r15, 1
    ret
    check_after check_half_rbx
    mov     ebx, ebx
    ret
    check_after check_half_r15
    mov     r15d, r15d
    ret
    check_after check_protection
    movaps  xmm0, [rsp - 23]
    ret
    check_after check_alignment_checks          # AC stays set. No rule is broken: it is the caller's to be ready
    pushfq
    or      dword ptr [rsp], 0x40000
    popfq
    ret
    check_after check_rsp
    ret     8
    check_after check_direction
    std
    ret
    check_after check_mxcsr                     # flush to zero, left on
    stmxcsr [rsp - 4]
    or      dword ptr [rsp - 4], 0x8000
    ldmxcsr [rsp - 4]
    ret
    check_after check_mxcsr_reset               # the usual modes, instead of those that came
    mov     dword ptr [rsp - 4], 0x1F80
    ldmxcsr [rsp - 4]
    ret
    check_after check_x87_control               # double precision, left on
    fnstcw  [rsp - 4]
    xor     word ptr [rsp - 4], 0x0300
    fldcw   [rsp - 4]
    ret
    check_after check_mmx                       # no emms
    movq    mm0, rax
    ret
    check_after check_x87_left
    fld1
    ret
    check_after check_fs
    mov     qword ptr fs:0, 1
    ret
    check_after check_above
    mov     qword ptr [rsp + 16], 0
    ret
    check_after check_crash
    mov     rax, [0x10]
    ret
check_hang:
    jmp     check_hang
check_nothing:
    ret

check_bool:
    mov     eax, 0xFFFFFF01                     # the bits above the low 8 mean nothing
    ret
check_bool_two:
    mov     eax, 2
    ret
check_st0:
    fld1
    ret
check_st0_empty:
    ret
check_st0_two:
    fldz
    fld1
    ret
check_sret:
    mov     rax, rdi
check_sret_fill:
    mov     [rdi], rsi
    inc     rsi
    mov     [rdi + 8], rsi
    inc     rsi
    mov     [rdi + 16], rsi
    ret
check_sret_rax:
    xor     eax, eax
    jmp     check_sret_fill

check_int_trusts:
    mov     rax, rdi
    shr     rax, 1
    ret
check_short_trusts:
    mov     eax, edi
    shr     eax, 1
    ret
check_short_reads:
    movsx   rax, di
    ret
check_bool_trusts:
    xor     eax, eax
    test    edi, edi
    setnz   al
    ret
check_long_trusts_sign:
    mov     rax, rdi
    ret
check_reads_r11:
    mov     rax, r11
    ret
check_reads_xmm9:
    movq    rax, xmm9
    ret
check_reads_above:
    ret
check_padding:
    mov     rax, rdi
    ret
check_counts:
    mov     rax, [rip + check_counter]
    inc     rax
    mov     [rip + check_counter], rax
    ret
check_ninth:                                    # the seventh and eighth INTEGER arguments are on the stack
    mov     rax, [rsp + 8]
    movsxd  rcx, dword ptr [rsp + 16]
    add     rax, rcx
    ret
check_calls:
    push    rax
    call    rdi
    pop     rcx
    ret
check_calls_misaligned:
    call    rdi
    ret
check_calls_direction:
    push    rax
    std
    call    rdi
    cld
    pop     rcx
    ret
check_calls_x87:
    push    rax
    fld1
    call    rdi
    fninit
    pop     rcx
    ret
check_calls_trusts_rdi:                         # its result depends on what a call need not keep
    push    rdi
    call    rdi
    pop     rax
    sub     rax, rdi
    ret
check_calls_keeps_r11:                          # what it wants to keep over the call is where no call keeps it
    mov     r11d, 5
    push    rax                                 # aligns rsp
    call    rdi
    pop     rdx
    mov     rax, r11
    ret
check_calls_keeps_xmm6:
    mov     eax, 5
    movq    xmm6, rax
    push    rax
    call    rdi
    pop     rdx
    movq    rax, xmm6
    ret
    .local  check_counter
    .comm   check_counter, 8, 8
    .att_syntax
)");
