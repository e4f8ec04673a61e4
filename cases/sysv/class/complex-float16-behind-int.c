/*---
rule = "sysv.class.complex"
says = "A _Complex _Float16 at offset 4 ends with its eightbyte: nothing of it is in the second one, which is padding and takes no register."
---*/
struct s { int a __attribute__((aligned(16))); _Complex _Float16 b; };
long f(struct s x, double y, long z);
//@ sysv: x=rdi y=xmm0 z=rsi -> rax
