/*---
rule = "sysv.args.integer-order"
says = "Whatever its width, each integer or pointer argument takes a whole integer register."
---*/
enum colour { RED, GREEN };
long f(char a, unsigned short b, int c, void *d, enum colour e, long long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 -> rax
