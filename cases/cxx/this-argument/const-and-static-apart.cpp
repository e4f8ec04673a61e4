/*---
rule = "cxx.this-argument"
says = "this takes one of six registers: the sixth declared integer lies on the stack."
---*/
class s {
    int a;
public:
    static int other(int a);
    long f(long b, long c, long d, long e, long g, long h) const;
};
//@ sysv: this=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 -> rax
