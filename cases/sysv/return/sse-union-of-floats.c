/*---
rule = "sysv.return.sse"
says = "A union of a double, a _Complex float and a float is one SSE eightbyte."
---*/
union any { double d; _Complex float z; float x; };
union any f(union any u, float a);
//@ sysv: u=xmm0 a=xmm1 -> xmm0
