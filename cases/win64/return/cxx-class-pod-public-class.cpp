/*---
rule = "win64.return.cxx-class"
says = "A class whose members are all public is as good as a struct: rax."
---*/
class s {
public:
    short a, b;
};
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rcx -> rax
