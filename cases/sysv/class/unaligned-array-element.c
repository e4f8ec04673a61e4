/*---
rule = "sysv.class.unaligned-field"
says = "The second element of an array of five-byte structs has its int at an odd offset."
---*/
struct __attribute__((packed)) item { int a; char b; };
struct list { struct item i[2]; };
struct list f(struct list l, long c);
//@ sysv: l=stack+8 c=rsi -> &rax
//@ layout: struct list: size=10 align=1 i=0
