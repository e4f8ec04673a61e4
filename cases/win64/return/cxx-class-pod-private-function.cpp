/*---
rule = "win64.return.cxx-class"
says = "A private function is no private data: rax."
---*/
class s {
    int get() const;
public:
    int a;
};
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rcx -> rax
