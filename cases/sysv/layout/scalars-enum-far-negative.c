/*---
rule = "sysv.layout.scalars"
says = "A value below the smallest int makes the enum long."
---*/
enum far { LOW = -2147483649, ZERO = 0 };
struct mix { char a; enum far b; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=16 align=8 a=0 b=8
