/*---
rule = "sysv.layout.aggregates"
says = "Members lie in the order of their declaration, in a struct of nothing but function pointers too."
---*/
struct ops { void (*open)(void); long (*read)(long); void (*write)(int, int); long (*seek)(void); int (*sync)(char); void (*close)(void); };
long f(struct ops *o, struct ops v);
//@ sysv: o=rdi v=stack+8 -> rax
//@ layout: struct ops: size=48 align=8 open=0 read=8 write=16 seek=24 sync=32 close=40
