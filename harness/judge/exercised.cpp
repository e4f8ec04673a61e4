#include "callgate/exercised.h"

#include <elf.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <Zydis/Zydis.h>

namespace callgate {
namespace {

template <class T>
T at(const std::vector<std::uint8_t>& file, std::uint64_t offset) {
    T value;
    if (offset > file.size() || file.size() - offset < sizeof value)
        throw std::runtime_error("the ELF file is cut short");
    std::memcpy(&value, file.data() + offset, sizeof value);
    return value;
}

std::string_view preserved_name(ZydisRegister reg) {
    switch (ZydisRegisterGetLargestEnclosing(ZYDIS_MACHINE_MODE_LONG_64, reg)) {
        case ZYDIS_REGISTER_RBX:
            return "rbx";
        case ZYDIS_REGISTER_RBP:
            return "rbp";
        case ZYDIS_REGISTER_R12:
            return "r12";
        case ZYDIS_REGISTER_R13:
            return "r13";
        case ZYDIS_REGISTER_R14:
            return "r14";
        case ZYDIS_REGISTER_R15:
            return "r15";
        case ZYDIS_REGISTER_RSP:
            return "rsp";
        default:
            return "";
    }
}

void written_by(const ZydisDecodedInstruction& i, const ZydisDecodedOperand* operands,
                std::set<std::string_view>& out) {
    switch (i.mnemonic) {
        case ZYDIS_MNEMONIC_FLDCW:
        case ZYDIS_MNEMONIC_FLDENV:
        case ZYDIS_MNEMONIC_FRSTOR:
            out.insert("x87-control");
            break;
        case ZYDIS_MNEMONIC_LDMXCSR:
        case ZYDIS_MNEMONIC_VLDMXCSR:
            out.insert("mxcsr-control");
            break;
        case ZYDIS_MNEMONIC_STD:
            out.insert("direction-flag");
            break;
        default:
            break;
    }
    if (i.meta.isa_ext == ZYDIS_ISA_EXT_X87 || i.meta.isa_ext == ZYDIS_ISA_EXT_MMX)
        out.insert("x87-mode");
    if (i.mnemonic == ZYDIS_MNEMONIC_POP || i.mnemonic == ZYDIS_MNEMONIC_LEAVE || i.mnemonic == ZYDIS_MNEMONIC_RET)
        return;
    for (unsigned n = 0; n < i.operand_count; ++n) {
        const ZydisDecodedOperand& o = operands[n];
        if (o.type != ZYDIS_OPERAND_TYPE_REGISTER || (o.actions & ZYDIS_OPERAND_ACTION_MASK_WRITE) == 0)
            continue;
        if (const std::string_view name = preserved_name(o.reg.value); !name.empty()) {
            out.insert(name);
            if (name != "rsp")
                out.insert("upper-halves");
        }
    }
}

}  // namespace

Code::Code(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        throw std::runtime_error("cannot read " + path);
    file_.assign(std::istreambuf_iterator<char>(stream), {});
    const auto header = at<Elf64_Ehdr>(file_, 0);
    if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0 || header.e_ident[EI_CLASS] != ELFCLASS64)
        throw std::runtime_error(path + " is not an ELF64 file");
    for (unsigned i = 0; i < header.e_shnum; ++i) {
        const auto section = at<Elf64_Shdr>(file_, header.e_shoff + std::uint64_t{i} * header.e_shentsize);
        if ((section.sh_flags & SHF_EXECINSTR) != 0)
            sections_.push_back({section.sh_addr, section.sh_offset, section.sh_size});
        if (section.sh_type != SHT_SYMTAB)
            continue;
        for (std::uint64_t n = 0; n < section.sh_size / sizeof(Elf64_Sym); ++n) {
            const auto symbol = at<Elf64_Sym>(file_, section.sh_offset + n * sizeof(Elf64_Sym));
            if (ELF64_ST_TYPE(symbol.st_info) == STT_FUNC && symbol.st_shndx != SHN_UNDEF)
                functions_.push_back({symbol.st_value, symbol.st_size});
        }
    }
    std::ranges::sort(functions_, {}, &Range::address);
}

std::set<std::string_view> Code::written_at(std::uint64_t address) const {
    std::set<std::string_view> result;
    const auto function = std::ranges::lower_bound(functions_, address, {}, &Range::address);
    const auto section = std::ranges::find_if(
        sections_, [&](const Section& s) { return address >= s.address && address < s.address + s.size; });
    if (section == sections_.end() || section->offset + section->size > file_.size())
        return result;
    std::uint64_t end = section->address + section->size;
    if (function != functions_.end() && function->address == address && function->size > 0)
        end = std::min(end, address + function->size);
    ZydisDecoder decoder;
    ZydisDecoderInit(&decoder, ZYDIS_MACHINE_MODE_LONG_64, ZYDIS_STACK_WIDTH_64);
    ZydisDecodedInstruction instruction;
    ZydisDecodedOperand operands[ZYDIS_MAX_OPERAND_COUNT];
    for (std::uint64_t pc = address; pc < end; pc += instruction.length) {
        const std::uint8_t* bytes = file_.data() + section->offset + (pc - section->address);
        if (!ZYAN_SUCCESS(ZydisDecoderDecodeFull(&decoder, bytes, end - pc, &instruction, operands)))
            break;
        written_by(instruction, operands, result);
    }
    return result;
}

}  // namespace callgate
