/*---
rule = "sysv.layout.scalars"
says = "_Decimal32, _Decimal64 and _Decimal128 are 4, 8 and 16 bytes, aligned to their size."
---*/
struct dec { char a; _Decimal32 b; char c; _Decimal64 d; char e; _Decimal128 g; };
long f(struct dec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct dec: size=48 align=16 a=0 b=4 c=8 d=16 e=24 g=32
