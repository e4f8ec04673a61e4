/*---
rule = "win64.layout.scalars"
says = "long is 4 bytes on Windows, and 8 where Linux's types are in use."
---*/
struct all { char a; long b; char c; unsigned long d; };
long long f(struct all *p);
//@ win64: p=rcx -> rax
//@ layout win64-gnu: struct all: size=16 align=4 a=0 b=4 c=8 d=12
//@ layout win64-msvc: struct all: size=16 align=4 a=0 b=4 c=8 d=12
//@ layout win64-ms_abi: struct all: size=32 align=8 a=0 b=8 c=16 d=24
