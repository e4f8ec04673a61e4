/*---
rule = "sysv.layout.nested-arrays"
says = "A two-dimensional array is a row of rows, with its element's alignment."
---*/
struct grid { char a; short b[2][3]; char c; double d[1][1]; };
long f(struct grid *p);
//@ sysv: p=rdi -> rax
//@ layout: struct grid: size=24 align=8 a=0 b=2 c=14 d=16
