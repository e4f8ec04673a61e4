/*---
rule = "sysv.class.nested-and-arrays"
says = "Layers of structs with one member each weigh nothing: a double at the core is SSE."
---*/
struct a { double v; };
struct b { struct a v[1]; };
struct c { union { struct b v; }; };
struct c f(struct c x, double y);
//@ sysv: x=xmm0 y=xmm1 -> xmm0
