/*---
rule = "sysv.layout.nested-arrays"
says = "Inside a struct an array has its element's alignment: sixteen chars follow a char without padding."
---*/
struct mix { char a; char b[16]; short c[3]; int d[2]; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=32 align=4 a=0 b=1 c=18 d=24
