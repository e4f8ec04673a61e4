/*---
rule = "cxx.vtable-layout"
says = "What overrides a function of a base that is not primary has a word of its own."
---*/
struct a { virtual void one(); };
struct b { virtual void two(); };
struct s : a, b { void two(); virtual void three(); };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
