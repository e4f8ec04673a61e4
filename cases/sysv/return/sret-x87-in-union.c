/*---
rule = "sysv.return.sret-argument"
says = "A union that X87 and SSE made MEMORY has a hidden pointer, though either member alone is returned in a register."
---*/
union num { long double x; float v; };
union num f(float v, long a);
//@ sysv: v=xmm0 a=rsi -> &rax
