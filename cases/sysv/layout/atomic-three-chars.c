/*---
rule = "sysv.layout.atomic"
says = "An _Atomic struct of three bytes is taken as the struct: GCC does so, Clang makes it four bytes, aligned to four."
---*/
struct three { char v[3]; };
struct holder { char a; _Atomic(struct three) b; };
long f(struct holder *p);
//@ sysv: p=rdi -> rax
//@ layout: struct holder: size=4 align=1 a=0 b=1
