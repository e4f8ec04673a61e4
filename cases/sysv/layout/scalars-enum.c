/*---
rule = "sysv.layout.scalars"
says = "An enum is 4 bytes, or 8 where one of its values needs them."
---*/
enum small { ZERO, ONE };
enum wide { NEAR, FAR = 0x7fffffffffff };
struct both { char a; enum small b; char c; enum wide d; };
long f(struct both *p);
//@ sysv: p=rdi -> rax
//@ layout: struct both: size=24 align=8 a=0 b=4 c=8 d=16
