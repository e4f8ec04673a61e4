/*---
rule = "sysv.layout.bitfields"
says = "A bit-field of enum type has the unit of int, one of an enum of eight bytes that of long."
---*/
enum small { ZERO, ONE };
enum wide { NEAR, FAR = 0x100000000 };
struct narrow { char a; enum small b : 10; };
struct broad { char a; enum wide b : 40; };
long f(struct narrow *p, struct broad *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: struct narrow: size=4 align=4 a=0 b=@8:10
//@ layout: struct broad: size=8 align=8 a=0 b=@8:40
