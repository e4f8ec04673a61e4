/*---
rule = "win64.args.by-reference"
says = "A union of nine chars and a double is sixteen bytes and goes by reference; one of three chars does too."
---*/
union u { double x; char c[9]; };
union v { char c[3]; signed char d; };
int f(union u a, union v b, int c);
//@ win64: a=&rcx b=&rdx c=r8 -> rax
//@ layout win64: union u: size=16 align=8 x=0 c=0
//@ layout win64: union v: size=3 align=1 c=0 d=0
