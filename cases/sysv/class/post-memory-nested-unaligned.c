/*---
rule = "sysv.class.post-merge-memory"
says = "A member of class MEMORY makes the struct around it MEMORY: the aligned long behind it goes to the stack too."
---*/
struct __attribute__((packed)) inner { char a; int b; };
struct outer { struct inner i; long c; };
struct outer f(struct outer o, long d);
//@ sysv: o=stack+8 d=rsi -> &rax
//@ layout: struct outer: size=16 align=8 i=0 c=8
