/*---
rule = "sysv.return.sret-argument"
says = "Nine bytes come back through memory when packing leaves a member unaligned."
---*/
struct __attribute__((packed)) rec { char a; long b; };
struct rec f(char a, long b);
//@ sysv: a=rsi b=rdx -> &rax
