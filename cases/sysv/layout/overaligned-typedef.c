/*---
rule = "sysv.layout.overaligned"
says = "A typedef of an int aligned to 16 keeps its size of 4: only its places are 16 apart."
---*/
typedef int wide_int __attribute__((aligned(16)));
struct mix { char a; wide_int b; char c; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=32 align=16 a=0 b=16 c=20
