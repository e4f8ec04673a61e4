/*---
rule = "win64.stack.shadow-space"
says = "The copy of a struct that is passed lies above the home slots, not in them."
---*/
struct pair { long long a, b; };
long long f(struct pair a, struct pair b);
//@ win64: a=&rcx b=&rdx -> rax
