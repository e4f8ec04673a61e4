/*---
rule = "cxx.class-layout"
says = "As a member, a class keeps its tail padding: only a base gives it away."
---*/
class part { int a; char b; };
struct s { part p; char c; };
struct d : part { s m; char e; };
long f(d *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=12 align=4 p=0 c=8
//@ layout: d: size=24 align=4 :part=0 m=8 e=20
//@ layout win64-gnu: s: size=12 align=4 p=0 c=8
//@ layout win64-gnu: d: size=24 align=4 :part=0 m=8 e=20
