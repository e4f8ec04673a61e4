#include "callgate/image.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "callgate/files.h"

namespace callgate {
namespace {

template <class T>
T at(const Image& image, std::uint64_t offset) {
    T value;
    if (offset > image.file.size() || image.file.size() - offset < sizeof value)
        throw std::runtime_error("the library is cut short");
    std::memcpy(&value, image.file.data() + offset, sizeof value);
    return value;
}

// The ELF-64 object file format: file header, section header, symbol; offsets from the beginning of each.
namespace elf {
constexpr char magic[] = "\177ELF\2";  // and its class: 64 bits
constexpr std::uint64_t section_headers = 40, section_bytes = 58, section_count = 60;
constexpr std::uint64_t type = 4, flags = 8, address = 16, offset = 24, size = 32;
constexpr std::uint64_t info = 4, section = 6, value = 8, symbol_size = 16, symbol_bytes = 24;
constexpr std::uint64_t executable = 4;             // SHF_EXECINSTR
constexpr std::uint32_t symbol_table = 2;           // SHT_SYMTAB
constexpr std::uint8_t function = 2, kinds = 0x0F;  // STT_FUNC, in the low half of `info`
}  // namespace elf

void read_elf(Image& image) {
    const auto headers = at<std::uint64_t>(image, elf::section_headers);
    const auto bytes = at<std::uint16_t>(image, elf::section_bytes);
    for (unsigned i = 0; i < at<std::uint16_t>(image, elf::section_count); ++i) {
        const std::uint64_t section = headers + std::uint64_t{i} * bytes;
        const auto offset = at<std::uint64_t>(image, section + elf::offset);
        const auto size = at<std::uint64_t>(image, section + elf::size);
        if ((at<std::uint64_t>(image, section + elf::flags) & elf::executable) != 0)
            image.sections.push_back({at<std::uint64_t>(image, section + elf::address), offset, size});
        if (at<std::uint32_t>(image, section + elf::type) != elf::symbol_table)
            continue;
        for (std::uint64_t symbol = offset; symbol + elf::symbol_bytes <= offset + size; symbol += elf::symbol_bytes) {
            const bool function = (at<std::uint8_t>(image, symbol + elf::info) & elf::kinds) == elf::function;
            if (function && at<std::uint16_t>(image, symbol + elf::section) != 0)
                image.functions.push_back({at<std::uint64_t>(image, symbol + elf::value),
                                           at<std::uint64_t>(image, symbol + elf::symbol_size)});
        }
    }
}

// Microsoft's PE format, "COFF file header", "Optional header data directories", "Section table" and "The .pdata
// section"; offsets from the beginning of each.
namespace pe {
constexpr std::uint64_t header_at = 0x3C;  // in the MS-DOS stub
constexpr std::uint64_t machine = 4, section_count = 6, optional_size = 20, optional = 24;
constexpr std::uint64_t magic = 0, directory_count = 108, directories = 112, directory_bytes = 8;
constexpr unsigned exceptions = 3;
constexpr std::uint64_t section_bytes = 40, virtual_size = 8, address = 12, raw_size = 16, raw_at = 20, flags = 36;
constexpr std::uint16_t amd64 = 0x8664, pe32_plus = 0x20B;
constexpr std::uint32_t executable = 0x2000'0000, signature = 0x4550;  // "PE", 0, 0
constexpr std::uint64_t runtime_function_bytes = 12;                   // begin, end, unwind data
}  // namespace pe

void read_pe(Image& image) {
    const std::uint64_t header = at<std::uint32_t>(image, pe::header_at), optional = header + pe::optional;
    if (at<std::uint32_t>(image, header) != pe::signature ||
        at<std::uint16_t>(image, header + pe::machine) != pe::amd64 ||
        at<std::uint16_t>(image, optional + pe::magic) != pe::pe32_plus)
        throw std::runtime_error("it is no library of Windows x64");
    std::uint64_t table = 0, table_bytes = 0;
    if (at<std::uint32_t>(image, optional + pe::directory_count) > pe::exceptions) {
        const std::uint64_t entry = optional + pe::directories + pe::exceptions * pe::directory_bytes;
        table = at<std::uint32_t>(image, entry);
        table_bytes = at<std::uint32_t>(image, entry + 4);
    }
    const std::uint64_t sections = optional + at<std::uint16_t>(image, header + pe::optional_size);
    for (unsigned i = 0; i < at<std::uint16_t>(image, header + pe::section_count); ++i) {
        const std::uint64_t section = sections + i * pe::section_bytes;
        const std::uint64_t begin = at<std::uint32_t>(image, section + pe::address);
        const std::uint64_t offset = at<std::uint32_t>(image, section + pe::raw_at);
        const std::uint64_t size = std::min(at<std::uint32_t>(image, section + pe::virtual_size),
                                            at<std::uint32_t>(image, section + pe::raw_size));
        if ((at<std::uint32_t>(image, section + pe::flags) & pe::executable) != 0)
            image.sections.push_back({begin, offset, size});
        if (table < begin || table + table_bytes > begin + size)
            continue;
        for (std::uint64_t n = 0; n + pe::runtime_function_bytes <= table_bytes; n += pe::runtime_function_bytes) {
            const std::uint64_t entry = offset + (table - begin) + n;
            const std::uint64_t first = at<std::uint32_t>(image, entry), end = at<std::uint32_t>(image, entry + 4);
            if (end > first)
                image.functions.push_back({first, end - first});
        }
    }
    image.leaves_are_untold = true;
}

}  // namespace

Image read_image(const std::string& path) {
    Image image;
    image.file = read_bytes(path);
    const auto begins = [&](const char* with, std::size_t size) {
        return image.file.size() >= size && std::memcmp(image.file.data(), with, size) == 0;
    };
    if (begins(elf::magic, sizeof elf::magic - 1))
        read_elf(image);
    else if (begins("MZ", 2))
        read_pe(image);
    else
        throw std::runtime_error(path + " is neither an ELF64 file nor a DLL");
    std::ranges::sort(image.functions, {}, &Image::Function::address);
    return image;
}

}  // namespace callgate
