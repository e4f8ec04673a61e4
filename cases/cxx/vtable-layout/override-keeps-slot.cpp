/*---
rule = "cxx.vtable-layout"
says = "What overrides a function of the primary base keeps its word; what is new comes behind all of them."
---*/
struct a { virtual void one(); virtual void two(); };
struct s : a { virtual void three(); void two(); };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
