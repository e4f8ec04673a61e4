/*---
rule = "win64.args.small-aggregates"
says = "Arrays of four shorts, of two floats and of one pointer, each in a struct, go by value."
---*/
struct s { short v[4]; };
struct t { float v[2]; };
struct u { void *v[1]; };
int f(struct s a, struct t b, struct u c, double d);
//@ win64: a=rcx b=rdx c=r8 d=xmm3 -> rax
