/*---
rule = "win64.return.cxx-class"
says = "A protected member: MSVC's hidden pointer."
---*/
struct s {
protected:
    int a;
};
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
