/*---
rule = "win64.return.cxx-class"
says = "An assignment and a destructor that are defaulted where they are declared are none that the user defines."
---*/
struct s { int a; s &operator=(const s &) = default; ~s() = default; };
s f(int b);
//@ win64-msvc: b=rcx -> rax
