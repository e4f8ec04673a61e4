/*---
rule = "win64.return.cxx-class"
says = "One private member of two is enough."
---*/
class s {
public:
    int a;
private:
    int b;
};
s f(s a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
