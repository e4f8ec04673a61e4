/* Code on trial: a call with a static chain, as compilers of nested functions make it. */

long static_chain_caller(long (*f)(long), long value, long *variable) {
    long before = __builtin_call_with_static_chain(f(value), variable);
    return 1000 * before + *variable;
}
