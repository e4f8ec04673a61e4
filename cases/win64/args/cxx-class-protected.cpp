/*---
rule = "win64.args.cxx-class"
says = "Protected members are passed by value too."
---*/
struct s {
protected:
    double a;
};
int f(int a, s b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
