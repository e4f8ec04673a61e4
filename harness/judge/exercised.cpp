#include "callgate/exercised.h"

#include <algorithm>
#include <array>

#include <Zydis/Zydis.h>

namespace callgate {
namespace {

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
        case ZYDIS_REGISTER_RDI:  // preserved on Windows
            return "rdi";
        case ZYDIS_REGISTER_RSI:
            return "rsi";
        default:
            return "";
    }
}

// Preserved on Windows, their low 128 bits.
std::string_view preserved_vector(ZydisRegister reg) {
    constexpr std::array<std::string_view, 10> names = {"xmm6",  "xmm7",  "xmm8",  "xmm9",  "xmm10",
                                                        "xmm11", "xmm12", "xmm13", "xmm14", "xmm15"};
    const auto whole = ZydisRegisterGetLargestEnclosing(ZYDIS_MACHINE_MODE_LONG_64, reg);
    const bool among = whole >= ZYDIS_REGISTER_ZMM6 && whole <= ZYDIS_REGISTER_ZMM15;
    return among ? names[static_cast<std::size_t>(whole - ZYDIS_REGISTER_ZMM6)] : "";
}

bool reads_frame(const ZydisDecodedInstruction& i, const ZydisDecodedOperand* operands) {
    return std::any_of(operands, operands + i.operand_count, [](const ZydisDecodedOperand& o) {
        return o.type == ZYDIS_OPERAND_TYPE_MEMORY &&
               (o.mem.base == ZYDIS_REGISTER_RSP || o.mem.base == ZYDIS_REGISTER_RBP);
    });
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
            if (name != "rsp" && name != "rdi" && name != "rsi")
                out.insert("upper-halves");
        }
        if (const std::string_view name = preserved_vector(o.reg.value); !name.empty() && !reads_frame(i, operands))
            out.insert(name);
    }
}

}  // namespace

Code::Code(const std::string& path) : image_(read_image(path)) {}

std::set<std::string_view> Code::written_at(std::uint64_t address) const {
    std::set<std::string_view> result;
    const auto function = std::ranges::lower_bound(image_.functions, address, {}, &Image::Function::address);
    const auto section = std::ranges::find_if(
        image_.sections, [&](const Image::Section& s) { return address >= s.address && address < s.address + s.size; });
    const bool told = function != image_.functions.end() && function->address == address && function->size > 0;
    if (section == image_.sections.end() || section->offset + section->size > image_.file.size() ||
        (!told && image_.leaves_are_untold))
        return result;
    std::uint64_t end = section->address + section->size;
    if (told)
        end = std::min(end, address + function->size);
    ZydisDecoder decoder;
    ZydisDecoderInit(&decoder, ZYDIS_MACHINE_MODE_LONG_64, ZYDIS_STACK_WIDTH_64);
    ZydisDecodedInstruction instruction;
    ZydisDecodedOperand operands[ZYDIS_MAX_OPERAND_COUNT];
    for (std::uint64_t pc = address; pc < end; pc += instruction.length) {
        const std::uint8_t* bytes = image_.file.data() + section->offset + (pc - section->address);
        if (!ZYAN_SUCCESS(ZydisDecoderDecodeFull(&decoder, bytes, end - pc, &instruction, operands)))
            break;
        written_by(instruction, operands, result);
    }
    return result;
}

}  // namespace callgate
