/*---
rule = "sysv.return.mixed"
says = "A pointer comes back in rax and the two floats behind it packed in xmm0."
---*/
struct item { void *p; float x, y; };
struct item f(void *p, float x, float y);
//@ sysv: p=rdi x=xmm0 y=xmm1 -> rax+xmm0
