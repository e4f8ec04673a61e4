// Where the functions of a library begin and end: ELF tells it by symbols, PE/COFF by unwind data.
#include "callgate/image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "callgate/exercised.h"

namespace callgate {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using namespace std::string_literals;

// A file that is there for as long as the test.
class File {
public:
    explicit File(const std::string& bytes) : name_(testing::TempDir() + "image-" + std::to_string(getpid())) {
        std::ofstream(name_, std::ios::binary) << bytes;
    }
    ~File() { unlink(name_.c_str()); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    const std::string& name() const { return name_; }

private:
    std::string name_;
};

template <class T>
void put(std::string& bytes, std::size_t at, T value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

constexpr std::size_t header = 0x40, optional = header + 24, sections = optional + 240, code_at = 0x400,
                      data_at = 0x600;
constexpr std::uint32_t code_address = 0x1000, data_address = 0x2000;

// mov esi, 1; movaps xmm6, xmm0; movaps xmm7, [rsp + 16]; pop rdi; ret, and behind it a leaf that breaks its word.
const std::string code = "\xBE\x01\0\0\0\x0F\x28\xF0\x0F\x28\x7C\x24\x10\x5F\xC3\x31\xDB\xC3"s;
constexpr std::uint32_t code_size = 15, leaf = code_address + code_size;

// A DLL with a section of code and one of unwind data, as Microsoft's "PE Format" has it.
std::string dll() {
    std::string bytes(0x800, '\0');
    bytes.replace(0, 2, "MZ");
    put<std::uint32_t>(bytes, 0x3C, header);
    bytes.replace(header, 2, "PE");
    put<std::uint16_t>(bytes, header + 4, 0x8664);
    put<std::uint16_t>(bytes, header + 6, 2);     // sections
    put<std::uint16_t>(bytes, header + 20, 240);  // bytes of the optional header
    put<std::uint16_t>(bytes, optional, 0x20B);
    put<std::uint32_t>(bytes, optional + 108, 16);  // directories, of which the fourth is the exception table
    put<std::uint32_t>(bytes, optional + 112 + 24, data_address);
    put<std::uint32_t>(bytes, optional + 112 + 28, 12);
    const auto section = [&](std::size_t number, std::uint32_t address, std::uint32_t size, std::uint32_t at,
                             std::uint32_t flags) {
        const std::size_t begin = sections + 40 * number;
        put(bytes, begin + 8, size);
        put(bytes, begin + 12, address);
        put<std::uint32_t>(bytes, begin + 16, 0x200);
        put(bytes, begin + 20, at);
        put(bytes, begin + 36, flags);
    };
    section(0, code_address, static_cast<std::uint32_t>(code.size()), code_at, 0x6000'0020);
    section(1, data_address, 12, data_at, 0x4000'0040);
    bytes.replace(code_at, code.size(), code);
    put<std::uint32_t>(bytes, data_at, code_address);
    put<std::uint32_t>(bytes, data_at + 4, code_address + code_size);
    return bytes;
}

TEST(Image, OfADll) {
    const File file(dll());
    const Image image = read_image(file.name());
    ASSERT_EQ(image.sections.size(), 1U);
    EXPECT_EQ(image.sections[0].address, code_address);
    EXPECT_EQ(image.sections[0].offset, code_at);
    ASSERT_EQ(image.functions.size(), 1U);
    EXPECT_EQ(image.functions[0].address, code_address);
    EXPECT_EQ(image.functions[0].size, code_size);
    EXPECT_TRUE(image.leaves_are_untold);
}

// pop restores, and so does a load from the frame. A function without unwind data has told that it writes none.
TEST(Image, WhatAFunctionOfADllWrites) {
    const File file(dll());
    EXPECT_THAT(Code(file.name()).written_at(code_address), UnorderedElementsAre("rsi", "xmm6"));
    EXPECT_THAT(Code(file.name()).written_at(leaf), IsEmpty());
}

TEST(Image, OfThisProgram) {
    const Image image = read_image("/proc/self/exe");
    EXPECT_FALSE(image.sections.empty());
    EXPECT_FALSE(image.functions.empty());
    EXPECT_FALSE(image.leaves_are_untold);
    EXPECT_TRUE(std::ranges::is_sorted(image.functions, {}, &Image::Function::address));
}

std::string refused(const std::string& bytes) {
    const File file(bytes);
    try {
        (void)read_image(file.name());
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "";
}

TEST(Image, OfSomethingElse) {
    EXPECT_THAT(refused("text"), HasSubstr("is neither an ELF64 file nor a DLL"));
    EXPECT_THAT(refused(""), HasSubstr("is neither an ELF64 file nor a DLL"));
    EXPECT_THAT(refused("MZ"), HasSubstr("cut short"));
    std::string other = dll();
    put<std::uint16_t>(other, header + 4, 0x14C);  // 32 bits
    EXPECT_THAT(refused(other), HasSubstr("no library of Windows x64"));
    for (const std::size_t size : {optional, sections, data_at})
        EXPECT_THAT(refused(dll().substr(0, size)), HasSubstr("cut short")) << size;
    EXPECT_THROW((void)read_image("/nowhere"), std::runtime_error);
}

}  // namespace
}  // namespace callgate
