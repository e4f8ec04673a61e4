// ---
// rule = "cxx.mangling"
// says = "A function of C++ is found by a name that holds its parameters, so that whoever knows the grammar can define and call it."
// ---
//
// Functions that compiled code calls, each returning its number, and the addresses of compiled ones with the same parameters.
//
// Prototype   long mangle::add(long, long);    and so on: each stands beside its name
// Rules       cxx.mangling
// In          what their parameters say
// Out         rax   the function's number
// Changed     nothing else
// The stack: nothing below the return address
//
// A name is _Z and an encoding: the function's name, then the types of its parameters. A compound type, or a prefix of a
// nested name, that was written before is referred to as S_, S0_, S1_ ... in the order of appearance. A name that is neither
// a function's nor nested is not changed at all.

#include "callgate.h"

// long add(long, long);
// N ... E: a nested name, of `mangle` and `add`, each behind its length; then the parameters

FUNCTION _ZN6mangle3addEll
        CFI_START
        mov     eax, 1
        ret
        CFI_END
END_FUNCTION _ZN6mangle3addEll

// long inner::deep();
// no parameter is written as one, of type void

FUNCTION _ZN6mangle5inner4deepEv
        CFI_START
        mov     eax, 2
        ret
        CFI_END
END_FUNCTION _ZN6mangle5inner4deepEv

// long same(const char *, const char *);
// what came before is not written again: S_ is mangle, S0_ const char, S1_ the pointer

FUNCTION _ZN6mangle4sameEPKcS1_
        CFI_START
        mov     eax, 3
        ret
        CFI_END
END_FUNCTION _ZN6mangle4sameEPKcS1_

// long area(box, const box &);
// S_ is mangle, S0_ mangle::box; RK: reference to const

FUNCTION _ZN6mangle4areaENS_3boxERKS0_
        CFI_START
        mov     eax, 4
        ret
        CFI_END
END_FUNCTION _ZN6mangle4areaENS_3boxERKS0_

// long take(box &&);
// O: an rvalue reference

FUNCTION _ZN6mangle4takeEONS_3boxE
        CFI_START
        mov     eax, 5
        ret
        CFI_END
END_FUNCTION _ZN6mangle4takeEONS_3boxE

// long paint(color);
// an enumeration is named as a class is

FUNCTION _ZN6mangle5paintENS_5colorE
        CFI_START
        mov     eax, 6
        ret
        CFI_END
END_FUNCTION _ZN6mangle5paintENS_5colorE

// long wide(__int128, unsigned __int128);
// n, o: the 128-bit integers

FUNCTION _ZN6mangle4wideEno
        CFI_START
        mov     eax, 7
        ret
        CFI_END
END_FUNCTION _ZN6mangle4wideEno

// long all(bool, char, signed char, unsigned char, short, unsigned short, int, unsigned, long, ...
// a letter each: builtin types are no substitutions

FUNCTION _ZN6mangle3allEbcahstijlmxyfdewDsDi
        CFI_START
        mov     eax, 8
        ret
        CFI_END
END_FUNCTION _ZN6mangle3allEbcahstijlmxyfdewDsDi

// long none(decltype(nullptr));
// Dn: nullptr_t

FUNCTION _ZN6mangle4noneEDn
        CFI_START
        mov     eax, 9
        ret
        CFI_END
END_FUNCTION _ZN6mangle4noneEDn

// long sum(int, ...);
// z: the ellipsis

FUNCTION _ZN6mangle3sumEiz
        CFI_START
        mov     eax, 10
        ret
        CFI_END
END_FUNCTION _ZN6mangle3sumEiz

// long apply(long (*)(long), long);
// F ... E: a function type, its result first

FUNCTION _ZN6mangle5applyEPFllEl
        CFI_START
        mov     eax, 11
        ret
        CFI_END
END_FUNCTION _ZN6mangle5applyEPFllEl

// long first(const long (&)[4]);
// A4_: an array; const is its element's

FUNCTION _ZN6mangle5firstERA4_Kl
        CFI_START
        mov     eax, 12
        ret
        CFI_END
END_FUNCTION _ZN6mangle5firstERA4_Kl

// long member(box &, long (box::*)() const);
// M: of class S0_, the type of a const member function

FUNCTION _ZN6mangle6memberERNS_3boxEMS0_KFlvE
        CFI_START
        mov     eax, 13
        ret
        CFI_END
END_FUNCTION _ZN6mangle6memberERNS_3boxEMS0_KFlvE

// template <> long scale<long, 3>(long);
// I ... E: template arguments. A template's function has its result in the name: T_, and S1_ is T_ again

FUNCTION _ZN6mangle5scaleIlLi3EEET_S1_
        CFI_START
        mov     eax, 14
        ret
        CFI_END
END_FUNCTION _ZN6mangle5scaleIlLi3EEET_S1_

// template <> long pair<box>::both(box) const;
// K: of a const object. No result, for the function is no template: its class is

FUNCTION _ZNK6mangle4pairINS_3boxEE4bothES1_
        CFI_START
        mov     eax, 15
        ret
        CFI_END
END_FUNCTION _ZNK6mangle4pairINS_3boxEE4bothES1_

// long box::sum() const;
// this is no parameter

FUNCTION _ZNK6mangle3box3sumEv
        CFI_START
        mov     eax, 16
        ret
        CFI_END
END_FUNCTION _ZNK6mangle3box3sumEv

// box::operator long() const;
// cv: a conversion, to l

FUNCTION _ZNK6mangle3boxcvlEv
        CFI_START
        mov     eax, 17
        ret
        CFI_END
END_FUNCTION _ZNK6mangle3boxcvlEv

// long box::operator[](unsigned long);
// ix: operator[]

FUNCTION _ZN6mangle3boxixEm
        CFI_START
        mov     eax, 18
        ret
        CFI_END
END_FUNCTION _ZN6mangle3boxixEm

// long operator+(box, box);
// pl: operator+

FUNCTION _ZN6mangleplENS_3boxES0_
        CFI_START
        mov     eax, 19
        ret
        CFI_END
END_FUNCTION _ZN6mangleplENS_3boxES0_

// long quit(const std::nothrow_t &);
// St: the namespace std

FUNCTION _ZN6mangle4quitERKSt9nothrow_t
        CFI_START
        mov     eax, 20
        ret
        CFI_END
END_FUNCTION _ZN6mangle4quitERKSt9nothrow_t

// long mangling_plain(long);
// not nested: no N

FUNCTION _Z14mangling_plainl
        CFI_START
        mov     eax, 21
        ret
        CFI_END
END_FUNCTION _Z14mangling_plainl

// extern "C" long mangling_c(long);
// a name of C is what it is, whatever namespace it is declared in

FUNCTION mangling_c
        CFI_START
        mov     eax, 22
        ret
        CFI_END
END_FUNCTION mangling_c

// ---- variables: their types are no part of their names

TABLE _ZN6mangle3box5countE                     // long box::count;
        .quad   23
END_TABLE _ZN6mangle3box5countE

TABLE _ZN6mangle5totalE                         // long total;
        .quad   24
END_TABLE _ZN6mangle5totalE

TABLE mangling_variable                         // long mangling_variable;
        .quad   25
END_TABLE mangling_variable

// ---- compiled functions and variables, by the names that they must have

TABLE mangling_compiled
        .quad   _ZN8compiled3addEll
        .quad   _ZN8compiled5inner4deepEv
        .quad   _ZN8compiled4sameEPKcS1_
        .quad   _ZN8compiled4areaENS_3boxERKS0_
        .quad   _ZN8compiled4takeEONS_3boxE
        .quad   _ZN8compiled5paintENS_5colorE
        .quad   _ZN8compiled4wideEno
        .quad   _ZN8compiled3allEbcahstijlmxyfdewDsDi
        .quad   _ZN8compiled4noneEDn
        .quad   _ZN8compiled3sumEiz
        .quad   _ZN8compiled5applyEPFllEl
        .quad   _ZN8compiled5firstERA4_Kl
        .quad   _ZN8compiled6memberERNS_3boxEMS0_KFlvE
        .quad   _ZN8compiled5scaleIlLi3EEET_S1_
        .quad   _ZNK8compiled4pairINS_3boxEE4bothES1_
        .quad   _ZNK8compiled3box3sumEv
        .quad   _ZNK8compiled3boxcvlEv
        .quad   _ZN8compiled3boxixEm
        .quad   _ZN8compiledplENS_3boxES0_
        .quad   _ZN8compiled4quitERKSt9nothrow_t
        .quad   _Z23mangling_plain_compiledl
        .quad   mangling_c_compiled
        .quad   _ZN8compiled3box5countE
        .quad   _ZN8compiled5totalE
        .quad   mangling_variable_compiled
END_TABLE mangling_compiled
