/*---
rule = "sysv.return.empty"
says = "A struct of an empty struct is empty too."
---*/
struct empty {};
struct outer { struct empty e; };
struct outer f(long a);
//@ sysv: a=rdi -> none
