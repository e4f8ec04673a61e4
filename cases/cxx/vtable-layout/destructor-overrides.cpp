/*---
rule = "cxx.vtable-layout"
says = "A destructor that overrides the base's keeps its two words, wherever it is declared."
---*/
struct a { virtual ~a(); virtual void one(); };
struct s : a { virtual void two(); ~s(); void one(); };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
