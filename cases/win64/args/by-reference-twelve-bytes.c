/*---
rule = "win64.args.by-reference"
says = "Three ints go by reference, and so do three floats: not one of them is in a register."
---*/
struct ints { int a, b, c; };
struct floats { float x, y, z; };
float f(struct ints a, struct floats b, float c);
//@ win64: a=&rcx b=&rdx c=xmm2 -> xmm0
//@ layout win64: struct ints: size=12 align=4 a=0 b=4 c=8
