#include "journal.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include "library.h"
#include "support.h"

namespace callgate::specimen {
namespace {

struct Options {
    std::string subjects, journal, program;
    bool load_only = false;
};

Options& options() {
    static Options read;
    return read;
}

std::optional<Finding>& reported() {  // the finding that the next failure is
    static std::optional<Finding> finding;
    return finding;
}

// One JSON object a line: start, finding, failure, skip, end.
class Journal : public testing::EmptyTestEventListener {
public:
    explicit Journal(const std::string& path) : file_(path, std::ios::app) {}

    void OnTestStart(const testing::TestInfo& test) override {
        write({{"event", "start"}, {"specimen", test.test_suite_name()}, {"test", test.name()}});
    }

    void OnTestPartResult(const testing::TestPartResult& result) override {
        if (result.skipped())
            write({{"event", "skip"}, {"reason", result.message()}});
        else if (result.failed() && reported().has_value())
            write({{"event", "finding"},
                   {"rule", reported()->rule},
                   {"place", reported()->place},
                   {"wanted", reported()->wanted},
                   {"got", reported()->got},
                   {"says", reported()->says}});
        else if (result.failed())
            write({{"event", "failure"}, {"says", result.message()}});
    }

    void OnTestEnd(const testing::TestInfo& test) override {
        write({{"event", "end"}, {"seconds", static_cast<double>(test.result()->elapsed_time()) / 1000}});
    }

private:
    void write(const nlohmann::json& line) {
        file_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
    }

    std::ofstream file_;
};

}  // namespace

void report(Finding finding) {
    reported() = finding;
    std::string text = finding.rule + ": " + finding.place + ": " + finding.says;
    if (!finding.wanted.empty() || !finding.got.empty())
        text += "\n  wanted " + finding.wanted + "\n  got    " + finding.got;
    ADD_FAILURE() << text;
    reported().reset();
}

void read_options(int& argc, char** argv) {
    int kept = 1;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word.starts_with("--subjects="))
            options().subjects = word.substr(word.find('=') + 1);
        else if (word.starts_with("--journal="))
            options().journal = word.substr(word.find('=') + 1);
        else if (word.starts_with("--program="))
            options().program = word.substr(word.find('=') + 1);
        else if (word == "--load-only")
            options().load_only = true;
        else if (word.starts_with("-")) {
            std::fprintf(stderr, "%s: unknown option %s: --subjects=LIBRARY, --journal=FILE, and those of GoogleTest\n",
                         argv[0], argv[i]);
            std::exit(2);
        } else
            argv[kept++] = argv[i];
    }
    argc = kept;
}

const std::string& subject_library() {
    return options().subjects;
}

std::string program_beside() {
    if (!options().program.empty())
        return options().program;
    const std::filesystem::path self = own_program();
    const std::string name = self.filename().string();
    return (self.parent_path() / ("callgate-process-entry" + name.substr(name.rfind('-')))).string();
}

bool load_only() {
    return options().load_only;
}

void write_journal() {
    if (!options().journal.empty())
        testing::UnitTest::GetInstance()->listeners().Append(new Journal(options().journal));
}

}  // namespace callgate::specimen
