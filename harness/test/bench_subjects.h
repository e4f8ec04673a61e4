// Subjects written by hand: good ones, and ones that each break one rule. What C++ cannot say is assembly, below.
// Included by bench_test.cpp alone, which holds the assembly.
#pragma once

#include <cstring>

#include "callgate/pattern.h"
#include "trial.h"

namespace callgate::test {

template <class T>
void keep(std::size_t at, const T& value) {
    std::memcpy(subject_io->sink + at, &value, sizeof value);
}

template <class T>
T answer() {
    T value;
    std::memcpy(&value, subject_io->result, sizeof value);
    return value;
}

template <class T>
T given(const unsigned char* in, std::size_t at) {
    T value;
    std::memcpy(&value, in + at, sizeof value);
    return value;
}

template <class F>
F* as(void (*target)()) {
    return reinterpret_cast<F*>(target);
}

struct Big {
    long x[3];
};
}  // namespace callgate::test

extern "C" {
// long f(int a, double b)
long bench_good(int a, double b) {
    callgate::test::keep(0, a);
    callgate::test::keep(16, static_cast<long long>(a));
    callgate::test::keep(32, b);
    return callgate::test::answer<long>();
}
// struct big f(long a)
callgate::test::Big bench_big(long a) {
    callgate::test::keep(0, a);
    return callgate::test::answer<callgate::test::Big>();
}
void bench_copy_live(const callgate::SubjectIo* io) {
    for (unsigned i = 0; i < callgate::live_count; ++i)
        io->live_out[i] = io->live[i];
}
// Good but for what they do after it.
void bench_rbx();
void bench_rbp();
void bench_r12();
void bench_r13();
void bench_r14();
void bench_r15();
void bench_half_rbx();
void bench_half_r15();
void bench_direction();
void bench_mxcsr();
void bench_mxcsr_status();
void bench_x87_control();
void bench_x87_left();
void bench_rsp();
void bench_above_arguments();
// struct big f(long a): rax does not return the pointer
void bench_sret_rax();
// long f(long a), as callers
void bench_caller_good();
void bench_caller_misaligned();
void bench_caller_direction();
void bench_caller_x87_in_use();
void bench_caller_never();
void bench_caller_twice();
// void f(long a), the last one void f(struct big a), as callers that keep values
void bench_caller_keeps();
void bench_caller_red_zone();
void bench_caller_r8();
void bench_caller_argument_area();
// void f(short a)
void bench_caller_unextended();
// void f(int n, ...) with one double
void bench_caller_al_exact();
void bench_caller_al_large();
void bench_caller_al_zero();
// long double f(void), result discarded
void bench_caller_pops();
void bench_caller_leaves_x87();
// struct { __int128 x[2]; } f(void), result discarded
void bench_caller_sret();
void bench_caller_sret_misaligned();
}

__asm__(R"(
    .text
    .intel_syntax noprefix
    .macro after_good name
\name:
    sub     rsp, 8
    call    bench_good
    add     rsp, 8
    .endm
    after_good bench_rbx
    mov     rbx, 1
    ret
    after_good bench_rbp
    mov     rbp, 1
    ret
    after_good bench_r12
    mov     r12, 1
    ret
    after_good bench_r13
    mov     r13, 1
    ret
    after_good bench_r14
    mov     r14, 1
    ret
    after_good bench_r15
    mov     r15, 1
    ret
    after_good bench_half_rbx
    mov     ebx, ebx
    ret
    after_good bench_half_r15
    mov     r15d, r15d
    ret
    after_good bench_direction
    std
    ret
    after_good bench_mxcsr
    mov     dword ptr [rsp - 4], 0x9F80
    ldmxcsr [rsp - 4]
    ret
    after_good bench_mxcsr_status               # the status flags are not preserved
    stmxcsr [rsp - 4]
    xor     dword ptr [rsp - 4], 0x3F
    ldmxcsr [rsp - 4]
    ret
    after_good bench_x87_control
    mov     word ptr [rsp - 4], 0x027F
    fldcw   [rsp - 4]
    ret
    after_good bench_x87_left
    fld1
    ret
    after_good bench_rsp
    ret     8
bench_above_arguments:
    mov     qword ptr [rsp + 8], 0
    jmp     bench_good

bench_sret_rax:
    sub     rsp, 8
    call    bench_big
    add     rsp, 8
    xor     eax, eax
    ret

bench_caller_good:                              # rdi target, rsi in, rdx out, rcx io
    push    rbx
    mov     rbx, rdx
    mov     rax, rdi
    mov     rdi, [rsi]
    call    rax
    mov     [rbx], rax
    pop     rbx
    ret
bench_caller_misaligned:
    push    rbx
    push    rax
    mov     rbx, rdx
    mov     rax, rdi
    mov     rdi, [rsi]
    call    rax
    mov     [rbx], rax
    pop     rcx
    pop     rbx
    ret
bench_caller_direction:
    push    rbx
    mov     rbx, rdx
    mov     rax, rdi
    mov     rdi, [rsi]
    std
    call    rax
    cld
    mov     [rbx], rax
    pop     rbx
    ret
bench_caller_x87_in_use:
    push    rbx
    mov     rbx, rdx
    mov     rax, rdi
    mov     rdi, [rsi]
    fld1
    call    rax
    mov     [rbx], rax
    pop     rbx
    ret
bench_caller_never:
    ret
bench_caller_twice:
    push    rbx
    push    rbp
    push    r12
    mov     rbx, rdx
    mov     rbp, rdi
    mov     r12, [rsi]
    mov     rdi, r12
    call    rbp
    mov     rdi, r12
    call    rbp
    mov     [rbx], rax
    pop     r12
    pop     rbp
    pop     rbx
    ret

    .macro keeper_begin name
\name:
    push    rbx
    push    r12
    push    r13
    mov     rbx, rcx
    mov     r12, rdi
    mov     r13, [rsi]
    mov     rdi, rcx
    call    bench_copy_live
    mov     rax, [rbx + 24]
    mov     rax, [rax]                          # live value 0
    .endm
    .macro keeper_end value
    mov     rdx, [rbx + 32]
    mov     [rdx], \value
    pop     r13
    pop     r12
    pop     rbx
    ret
    .endm
    keeper_begin bench_caller_keeps
    sub     rsp, 16
    mov     [rsp], rax
    mov     rdi, r13
    call    r12
    mov     rcx, [rsp]
    add     rsp, 16
    keeper_end rcx
    keeper_begin bench_caller_red_zone
    mov     [rsp - 16], rax
    mov     rdi, r13
    call    r12
    mov     rcx, [rsp - 16]
    keeper_end rcx
    keeper_begin bench_caller_r8
    mov     r8, rax
    mov     rdi, r13
    call    r12
    keeper_end r8
bench_caller_argument_area:                     # takes for a live value what it laid as an argument
    push    rbx
    push    r12
    push    r13
    mov     rbx, rcx
    mov     r12, rdi
    mov     r13, rsi
    mov     rdi, rcx
    call    bench_copy_live
    sub     rsp, 32
    mov     rax, [r13]
    mov     [rsp], rax
    mov     rax, [r13 + 8]
    mov     [rsp + 8], rax
    mov     rax, [r13 + 16]
    mov     [rsp + 16], rax
    call    r12
    mov     rcx, [rsp]
    add     rsp, 32
    keeper_end rcx

bench_caller_unextended:
    sub     rsp, 8
    mov     rax, rdi
    movzx   edi, word ptr [rsi]
    or      edi, 0x5A5A0000
    call    rax
    add     rsp, 8
    ret

    .macro al_caller name, count
\name:
    sub     rsp, 8
    mov     r11, rdi
    mov     edi, [rsi]
    movsd   xmm0, [rsi + 32]
    mov     eax, \count
    call    r11
    add     rsp, 8
    ret
    .endm
    al_caller bench_caller_al_exact, 1
    al_caller bench_caller_al_large, 8
    al_caller bench_caller_al_zero, 0

bench_caller_pops:
    sub     rsp, 8
    call    rdi
    fstp    st(0)
    add     rsp, 8
    ret
bench_caller_leaves_x87:
    sub     rsp, 8
    call    rdi
    add     rsp, 8
    ret
bench_caller_sret:
    sub     rsp, 72
    mov     rax, rdi
    lea     rdi, [rsp + 16]
    call    rax
    add     rsp, 72
    ret
bench_caller_sret_misaligned:
    sub     rsp, 72
    mov     rax, rdi
    lea     rdi, [rsp + 8]
    call    rax
    add     rsp, 72
    ret
    .att_syntax prefix
)");
