/*---
rule = "cxx.vtable-layout"
says = "Virtual functions lie in the order of declaration, a destructor taking two words among them."
---*/
struct s { virtual void first(); int a; virtual ~s(); virtual void last(); };
long f(s *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
