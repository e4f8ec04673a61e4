/*---
rule = "win64.layout.scalars"
says = "float is 4 bytes and double 8, each aligned to its size."
---*/
struct all { char a; float b; char c; double d; };
long long f(struct all *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct all: size=24 align=8 a=0 b=4 c=8 d=16
