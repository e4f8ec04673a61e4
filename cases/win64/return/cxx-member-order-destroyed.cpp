/*---
rule = "win64.return.cxx-member-order"
says = "A result with a destructor alone, with an argument of its class: MSVC passes that by value."
---*/
struct r { ~r(); int a; };
struct s { int x; r f(r a, int b); };
//@ win64-gnu: this=rdx a=&r8 b=r9 -> &rax
//@ win64-msvc: this=rcx a=r8 b=r9 -> rdx&rax
