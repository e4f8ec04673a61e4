/*---
rule = "win64.return.cxx-class"
says = "A protected double behind nothing else: MSVC's hidden pointer."
---*/
class s {
protected:
    double a;
};
s f(double a);
//@ win64-gnu: a=xmm0 -> rax
//@ win64-msvc: a=xmm1 -> &rax
