/* Checks that a function keeps the System V AMD64 ABI: calls it through Callgate's probes, with every register that it
 * must keep a canary and every bit that the ABI leaves undefined dirty, and tells what it broke.
 *
 *     const long *p = numbers;
 *     long n = 4, sum;
 *     const void *arguments[] = {&p, &n};
 *     callgate_report *report = callgate_check("long sum(const long *p, long n)", (callgate_function *)sum_asm,
 * arguments, 2, NULL); if (!callgate_ok(report)) fputs(callgate_text(report), stderr); callgate_result(report, &sum,
 * sizeof sum); callgate_free(report);
 *
 * C++ has <callgate/callgate.hpp>, GoogleTest <callgate/gtest.hpp>. Nothing here throws, and nothing aborts. */
#ifndef CALLGATE_CALLGATE_H
#define CALLGATE_CALLGATE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef void callgate_function(void);
typedef struct callgate_report callgate_report;

/* All zero is the default, and so is a null pointer to it. */
typedef struct callgate_options {
    int hostile;   /* the caller does not extend 8 and 16-bit arguments to 32 bits: no rule of the psABI says it must */
    int strict;    /* de facto rules fail too; otherwise they are reported, and ok */
    int odd_modes; /* enter with rounding modes that are not the usual ones: finds what resets them instead of
                      restoring them. Inexact results are rounded toward zero */
    unsigned
        rounds;           /* 2 or more: call it as often, with other junk in registers each time, at entry and behind a
                             callback, and compare the results. For functions that may be called again with the same arguments */
    int isolate;          /* in a child process: a crash or a hang becomes a finding, and what it writes is lost */
    unsigned timeout_ms;  /* with isolate; 0: 5000 */
    long callback_result; /* what callgate_callback returns in rax */
} callgate_options;

typedef struct callgate_finding {
    const char* rule;   /* "sysv.preserve.rbx"; empty where the function crashed or did not return */
    const char* level;  /* "must", "de-facto", "unspecified" */
    const char* place;  /* "rbx", "stack+8", "mxcsr", ... */
    const char* wanted; /* bytes in hexadecimal, lowest address first, or a number; may be empty */
    const char* got;
    const char* origin; /* where the wrong bytes came from, where that can be told */
    const char* says;   /* one sentence about this finding */
    const char* text;   /* the rule's own sentence */
    const char* source; /* where the rule stands: "psABI 3.2.1" */
} callgate_finding;

/* `declaration` is C: types may be declared in it, the last function declared is the one. `arguments[i]` points to a
 * value of the type declared for argument i. Returns a report, never null; a mistake in the call is told by
 * callgate_error. */
callgate_report* callgate_check(const char* declaration, callgate_function* function, const void* const* arguments,
                                size_t count, const callgate_options* options);

/* A value with what its language knows of its type, to be converted to the declared one as a call would, or refused. */
typedef enum callgate_kind {
    CALLGATE_SIGNED,
    CALLGATE_UNSIGNED,
    CALLGATE_FLOATING, /* float, double, long double */
    CALLGATE_POINTER,
    CALLGATE_BYTES,  /* any other: a struct, a vector, ... */
    CALLGATE_NOTHING /* of a result: void */
} callgate_kind;

typedef struct callgate_value {
    const void* at;
    size_t size;
    callgate_kind kind;
} callgate_value;

/* What another language's prototype says: `at` is not used. Compared with the declaration. */
typedef struct callgate_prototype {
    callgate_value result;
    const callgate_value* parameters;
    size_t count;
    int variadic;
} callgate_prototype;

callgate_report* callgate_check_values(const char* declaration, callgate_function* function,
                                       const callgate_value* arguments, size_t count,
                                       const callgate_prototype* prototype, const callgate_options* options);

/* A function of any type, to hand to the one under check as its callback. It tells in what state it is called (stack
 * alignment, DF, x87 mode; of several calls the last is judged), leaves junk in every register that a call need not
 * keep, and returns callback_result. Only for calls under check. */
callgate_function* callgate_callback(void);

/* 1: called, and no rule broken that fails (see callgate_options.strict). */
int callgate_ok(const callgate_report* report);
/* Why nothing was called, with the place in the declaration; empty where it was. */
const char* callgate_error(const callgate_report* report);
/* All of it, to print. */
const char* callgate_text(const callgate_report* report);
size_t callgate_finding_count(const callgate_report* report);
callgate_finding callgate_finding_at(const callgate_report* report, size_t index);
/* The function's own result. 0: there is none, or not of this size; `result` is untouched then. */
int callgate_result(const callgate_report* report, void* result, size_t size);
void callgate_free(callgate_report* report);

#ifdef __cplusplus
}
#endif

#endif
