#include "referee_writer.h"

namespace callgate {

std::string referee(const BatchItem& item, Subject subject, Mode mode, std::string_view comment) {
    // Of code for Linux the layout subjects are plain functions: ms_abi is asked for where a call is on trial.
    const bool plain = item.job.abi == Abi::Win64MsAbi && subject.role == Role::Layout;
    return item.job.abi == Abi::Sysv || plain ? referee_sysv(item, subject, mode, comment)
                                              : referee_win64(item, subject, mode, comment);
}

}  // namespace callgate
