/*---
rule = "win64.layout.scalars"
says = "long double is a double for MSVC; GNU C keeps 80 bits in 16 bytes."
---*/
struct all { char a; long double b; char c; };
long long f(struct all *p);
//@ win64: p=rcx -> rax
//@ layout win64-msvc: struct all: size=24 align=8 a=0 b=8 c=16
//@ layout win64-gnu: struct all: size=48 align=16 a=0 b=16 c=32
//@ layout win64-ms_abi: struct all: size=48 align=16 a=0 b=16 c=32
