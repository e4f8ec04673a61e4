/*---
rule = "sysv.class.nested-and-arrays"
says = "Nested structs are seen through: the int of one and the float of the next share an eightbyte, INTEGER."
---*/
struct one { int i; };
struct two { float x; };
struct both { struct one a; struct two b; };
struct both f(struct both b, float y);
//@ sysv: b=rdi y=xmm0 -> rax
