/*---
rule = "sysv.return.integer"
says = "Bit-fields of two units return as the two eightbytes that hold them."
---*/
struct flags { long a : 40; long b : 3; long c : 50; };
struct flags f(long a);
//@ sysv: a=rdi -> rax+rdx
//@ layout: struct flags: size=16 align=8 a=@0:40 b=@40:3 c=@64:50
