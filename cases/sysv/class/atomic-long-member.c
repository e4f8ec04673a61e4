/*---
rule = "sysv.class.atomic"
says = "The psABI knows no _Atomic: a struct of one atomic long is classified as the long would be, by GCC and here; Clang passes it in memory. What follows shows who does what."
---*/
struct s { _Atomic(long) a; };
struct s f(struct s p, long b);
//@ sysv: p=rdi b=rsi -> rax
