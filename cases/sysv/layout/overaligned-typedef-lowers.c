/*---
rule = "sysv.layout.overaligned"
says = "aligned on a typedef, unlike on a member, may lower: an int at 2."
---*/
typedef int low_int __attribute__((aligned(2)));
struct mix { char a; low_int b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=6 align=2 a=0 b=2
