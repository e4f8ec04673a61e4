/*---
rule = "win64.return.cxx-member-order"
says = "A const function returns a class in the same way."
---*/
struct pair { short a, b; };
class s {
    int x;
public:
    pair f(int b) const;
};
//@ win64-gnu: this=rcx b=rdx -> rax
//@ win64-msvc: this=rcx b=r8 -> rdx&rax
