/* Code on trial: a thread-local variable at an offset from the thread pointer that is known when the program starts. */
static _Thread_local __attribute__((tls_model("initial-exec"))) long variable = 40;

long *thread_pointer_address(void) { return &variable; }

long thread_pointer_add(long n) { return variable += n; }
