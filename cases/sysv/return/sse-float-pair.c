/*---
rule = "sysv.return.sse"
says = "Two floats come back packed in the low half of xmm0."
---*/
struct point { float x, y; };
struct point f(float x, float y);
//@ sysv: x=xmm0 y=xmm1 -> xmm0
