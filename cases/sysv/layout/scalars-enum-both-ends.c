/*---
rule = "sysv.layout.scalars"
says = "-1 beside 0xffffffff fits neither int nor unsigned int: the enum is bumped to long."
---*/
enum both { LOW = -1, TOP = 0xffffffff };
struct mix { char a; enum both b; char c; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=24 align=8 a=0 b=8 c=16
