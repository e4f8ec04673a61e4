/*---
rule = "sysv.class.complex"
says = "Of two _Complex _Float16 behind an int the first shares its eightbyte and goes with it, INTEGER; the second is all of the next one, SSE."
---*/
struct s { int a; _Complex _Float16 b[2]; };
struct s f(struct s x, double y, long z);
//@ sysv: x=rdi+xmm0 y=xmm1 z=rsi -> rax+xmm0
