/*---
rule = "sysv.class.nested-and-arrays"
says = "Four unions of a float and an int: two share each eightbyte, and each eightbyte is INTEGER."
---*/
union cell { float x; int i; };
struct row { union cell v[4]; };
struct row f(struct row r, float y);
//@ sysv: r=rdi+rsi y=xmm0 -> rax+rdx
