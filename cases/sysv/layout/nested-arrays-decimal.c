/*---
rule = "sysv.layout.nested-arrays"
says = "Arrays of decimal types behind a char."
---*/
struct all { char a; _Decimal32 b[3]; char c; _Decimal64 d[1]; char e; _Decimal128 g[1]; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=64 align=16 a=0 b=4 c=16 d=24 e=32 g=48
