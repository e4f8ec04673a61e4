__bf16 f(__bf16 *p) { return *p; }
