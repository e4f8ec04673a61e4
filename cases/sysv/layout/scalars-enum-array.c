/*---
rule = "sysv.layout.scalars"
says = "Arrays of enums of eight bytes and of four."
---*/
enum wide { NEAR, FAR = 0x100000000 };
enum small { ONE = 1 };
struct mix { char a; enum small b[3]; enum wide c[2]; char d; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=40 align=8 a=0 b=4 c=16 d=32
