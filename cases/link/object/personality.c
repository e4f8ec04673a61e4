// ---
// rule = "cfi.personality-lsda"
// says = "A frame with something to clean up names its personality, indirectly, and its LSDA, both relative to where they are written."
// features = ["unwound-cleanup"]
// broken = ['cc "$@" -fno-exceptions', 'cc "$@" -fno-pic', 'clang-19 "$@" -fsjlj-exceptions']
// ---
// RUN: %cc %flags -fPIC -fexceptions -c %s -o %t.o
// RUN: %readelf --debug-dump=frames %t.o | %filecheck %s
// RUN: %readelf -rW %t.o | %filecheck %s --check-prefix RELOCATION
//
// The data after zPLR: how the personality is encoded (0x9b, 0x9c: indirect, pc-relative, 4 or 8 bytes signed), where it
// is, then how the LSDA and the code are encoded (0x1b, 0x1c: as before, not indirect). An FDE adds where its LSDA is.
// CHECK: CIE
// CHECK: Augmentation: "zPLR"
// CHECK: Augmentation data: {{9[bc] ([0-9a-f]{2} ){4}(([0-9a-f]{2} ){4})?1[bc] 1[bc]$}}
// CHECK: FDE cie=
// CHECK: Augmentation data: {{([0-9a-f]{2} ?){4}(([0-9a-f]{2} ?){4})?$}}
//
// RELOCATION: Relocation section '.rela.eh_frame
// RELOCATION: {{R_X86_64_PC(32|64)}} {{.*}}DW.ref.__gcc_personality_v0 + 0
// RELOCATION: {{R_X86_64_PC(32|64)}} {{.*}}.gcc_except_table

void outside(void);

static void release(int *held)
{
    (void)held;
    outside();
}

void f(void)
{
    int held __attribute__((cleanup(release))) = 0;
    outside();
}
