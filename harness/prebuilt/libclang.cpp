// libclang: structures of 12 to 32 bytes go in and come out by value, and it calls back.
#include <cstdint>
#include <string_view>

#include "trial.h"

namespace callgate::prebuilt {
namespace {

constexpr const char* types =
    "typedef struct { const void *data; unsigned flags; } CXString;"
    "typedef struct { int Major, Minor, Subminor; } CXVersion;"
    "typedef struct { int kind; int xdata; const void *data[3]; } CXCursor;"
    "typedef struct { int kind; void *data[2]; } CXType;"
    "typedef struct { const void *ptr_data[2]; unsigned int_data; } CXSourceLocation;"
    "typedef struct { const void *ptr_data[2]; unsigned begin, end; } CXSourceRange;"
    "struct CXUnsavedFile { const char *Filename, *Contents; unsigned Length; }; ";

struct String {
    const void* data;
    unsigned flags;
};
struct Cursor {
    int kind, xdata;
    const void* data[3];
};
struct Type {
    int kind;
    void* data[2];
};
struct Location {
    const void* ptr[2];
    unsigned at;
};
struct Range {
    const void* ptr[2];
    unsigned begin, end;
};
struct UnsavedFile {
    const char *name, *contents;
    unsigned length;
};
using Handle = void*;

constexpr char source[] = "double half = 0.5;\nint answer(int first, char second) {\n  return first + 42;\n}\n";
constexpr char file_name[] = "memory.c";
constexpr unsigned line_of_answer = 2, column_of_answer = 5;
constexpr int function_declaration = 8, variable_declaration = 9;  // CXCursorKind

class Scenario {
public:
    explicit Scenario(const std::string& path) : t_(path, types) {}

    void run() {
        t_.expect(text(t_.call("CXString clang_getClangVersion(void)", {})).find("18.1") != std::string::npos,
                  "its version is 18.1");
        const Handle index = t_.call("void *clang_createIndex(int a, int b)", {bytes_of(0), bytes_of(0)}).as<Handle>();
        t_.expect(index != nullptr, "there is an index");
        const UnsavedFile file{file_name, source, sizeof source - 1};
        const char* const arguments[] = {"-std=c17"};
        unit_ =
            t_.call(
                  "void *clang_parseTranslationUnit(void *index, const char *name, const char *const *words, int count,"
                  " struct CXUnsavedFile *files, unsigned file_count, unsigned options)",
                  {bytes_of(index), bytes_of(pointer(file_name)), bytes_of(static_cast<const void*>(arguments)),
                   bytes_of(1), bytes_of(static_cast<const void*>(&file)), bytes_of(1U), bytes_of(0U)})
                .as<Handle>();
        t_.expect(unit_ != nullptr, "the file is parsed");
        if (unit_ == nullptr)
            return;
        t_.expect(t_.call("unsigned clang_getNumDiagnostics(void *unit)", {bytes_of(unit_)}).as<unsigned>() == 0,
                  "without a diagnostic");
        t_.expect(
            text(t_.call("CXString clang_getTranslationUnitSpelling(void *unit)", {bytes_of(unit_)})) == file_name,
            "the unit is called as it was told");
        places();
        visit();
        evaluate();
        t_.call("void clang_disposeTranslationUnit(void *unit)", {bytes_of(unit_)});
        t_.call("void clang_disposeIndex(void *index)", {bytes_of(index)});
    }

private:
    static const void* pointer(const char* text) { return text; }

    std::string text(const Called& made) {
        const auto string = made.as<String>();
        const auto* chars = t_.call("const char *clang_getCString(CXString s)", {bytes_of(string)}).as<const char*>();
        const std::string copy = chars == nullptr ? "" : chars;
        t_.call("void clang_disposeString(CXString s)", {bytes_of(string)});
        return copy;
    }

    Location location(unsigned line, unsigned column) {
        return t_
            .call("CXSourceLocation clang_getLocation(void *unit, void *file, unsigned line, unsigned column)",
                  {bytes_of(unit_), bytes_of(file_), bytes_of(line), bytes_of(column)})
            .as<Location>();
    }

    Cursor at(unsigned line, unsigned column) {
        return t_
            .call("CXCursor clang_getCursor(void *unit, CXSourceLocation at)",
                  {bytes_of(unit_), bytes_of(location(line, column))})
            .as<Cursor>();
    }

    std::string spelling(const Cursor& cursor) {
        return text(t_.call("CXString clang_getCursorSpelling(CXCursor c)", {bytes_of(cursor)}));
    }

    void places() {
        file_ = t_.call("void *clang_getFile(void *unit, const char *name)",
                        {bytes_of(unit_), bytes_of(pointer(file_name))})
                    .as<Handle>();
        t_.expect(text(t_.call("CXString clang_getFileName(void *file)", {bytes_of(file_)})) == file_name,
                  "the file is called as it was told");
        const Location begin = location(line_of_answer, column_of_answer), end = location(3, 3);
        const auto range = t_.call("CXSourceRange clang_getRange(CXSourceLocation begin, CXSourceLocation end)",
                                   {bytes_of(begin), bytes_of(end)})
                               .as<Range>();
        const auto back =
            t_.call("CXSourceLocation clang_getRangeEnd(CXSourceRange range)", {bytes_of(range)}).as<Location>();
        t_.expect(t_.call("unsigned clang_equalLocations(CXSourceLocation a, CXSourceLocation b)",
                          {bytes_of(end), bytes_of(back)})
                          .as<unsigned>() != 0,
                  "a range ends where it was told to");
        t_.expect(t_.call("unsigned clang_equalLocations(CXSourceLocation a, CXSourceLocation b)",
                          {bytes_of(begin), bytes_of(back)})
                          .as<unsigned>() == 0,
                  "and not where it begins");
        unsigned line = 0, column = 0, offset = 0;
        Handle file = nullptr;
        t_.call(
            "void clang_getSpellingLocation(CXSourceLocation at, void **file, unsigned *line, unsigned *column,"
            " unsigned *offset)",
            {bytes_of(begin), bytes_of(static_cast<void*>(&file)), bytes_of(static_cast<void*>(&line)),
             bytes_of(static_cast<void*>(&column)), bytes_of(static_cast<void*>(&offset))});
        t_.expect(file == file_ && line == line_of_answer && column == column_of_answer && offset == 23,
                  "a place is told through four pointers, the last of them on the stack");
    }

    void visit() {
        const auto all = t_.call("CXCursor clang_getTranslationUnitCursor(void *unit)", {bytes_of(unit_)}).as<Cursor>();
        int mine = 0;
        const Called visited = t_.calls_back(
            "unsigned clang_visitChildren(CXCursor parent, int (*visitor)(CXCursor, CXCursor, void *), void *data)",
            {bytes_of(all), bytes_of(callback()), bytes_of(static_cast<void*>(&mine))}, 0);
        t_.expect(visited.as<unsigned>() != 0,
                  "a visitor that says stop is asked no more, and the visit was ended by it");
        t_.expect(visited.registers[2] == reinterpret_cast<std::uint64_t>(&mine), "the visitor is given the data");
        t_.expect(visited.registers[0] % 16 == 0 && visited.registers[1] % 16 == 0,
                  "the copies of both cursors are aligned to 16");
        const Cursor answer = at(line_of_answer, column_of_answer);
        t_.expect(answer.kind == function_declaration && spelling(answer) == "answer", "the function is at its place");
        t_.expect(t_.call("int clang_Cursor_getNumArguments(CXCursor c)", {bytes_of(answer)}).as<int>() == 2,
                  "it has two parameters");
        const auto second =
            t_.call("CXCursor clang_Cursor_getArgument(CXCursor c, unsigned i)", {bytes_of(answer), bytes_of(1U)})
                .as<Cursor>();
        t_.expect(spelling(second) == "second", "the second is called so");
        const auto type = t_.call("CXType clang_getCursorType(CXCursor c)", {bytes_of(second)}).as<Type>();
        t_.expect(text(t_.call("CXString clang_getTypeSpelling(CXType t)", {bytes_of(type)})) == "char",
                  "and is a char");
        t_.expect(t_.call("long long clang_Type_getSizeOf(CXType t)", {bytes_of(type)}).as<long long>() == 1,
                  "of one byte");
    }

    void evaluate() {
        const Cursor half = at(1, 8);
        t_.expect(half.kind == variable_declaration && spelling(half) == "half", "the variable is at its place");
        const auto value = t_.call("void *clang_Cursor_Evaluate(CXCursor c)", {bytes_of(half)}).as<Handle>();
        t_.expect(t_.call("double clang_EvalResult_getAsDouble(void *e)", {bytes_of(value)}).as<double>() == 0.5,
                  "its value is a half, in xmm0");
        t_.call("void clang_EvalResult_dispose(void *e)", {bytes_of(value)});
    }

    Trial t_;
    Handle unit_ = nullptr, file_ = nullptr;
};

}  // namespace

void libclang(const std::string& path) {
    Scenario(path).run();
}

}  // namespace callgate::prebuilt
