/*---
rule = "sysv.return.x87"
says = "Wrapping a long double in two structs and an array of one changes nothing: it comes back in st0."
---*/
struct inner { long double v[1]; };
struct box { struct inner i; };
struct box f(struct box b);
//@ sysv: b=stack+8 -> st0
