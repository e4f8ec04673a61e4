// Plans, results and observations on disk: there and back, and what is no such file is refused.
#include "callgate/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "callgate/observation.h"
#include "support.h"

namespace callgate {
namespace {

Plan rich_plan() {
    Plan plan;
    std::uint32_t id = 40;
    for (const char* text : {"struct m { char a : 3; long b[3]; }; struct m f(char a, struct m b, __m256 c);",
                             "_Complex double f(float a, long double b, _BitInt(9) c);", "void f(void);"}) {
        BatchItem item = test::item_of(
            text, "", {{Role::Layout, Shape::Plain}, {Role::Callee, Shape::Pressure}, {Role::Caller, Shape::Discard}});
        item.job.id = id++;
        plan.signatures.push_back(plan_signature(item.job));
    }
    return plan;
}

void expect_same(const std::vector<Slot>& a, const std::vector<Slot>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].where, b[i].where);
        EXPECT_EQ(a[i].index, b[i].index);
        EXPECT_EQ(a[i].stack, b[i].stack);
        EXPECT_EQ(a[i].block, b[i].block);
        EXPECT_EQ(a[i].widened, b[i].widened);
        EXPECT_EQ(a[i].size, b[i].size);
        EXPECT_EQ(a[i].image, b[i].image);
        EXPECT_EQ(a[i].mask, b[i].mask);
        EXPECT_EQ(a[i].extension, b[i].extension);
    }
}

TEST(PlanFile, ComesBackAsItWas) {
    const Plan plan = rich_plan(), back = decode_plan(encode(plan));
    ASSERT_EQ(back.signatures.size(), plan.signatures.size());
    for (std::size_t i = 0; i < plan.signatures.size(); ++i) {
        const PlannedSignature &p = plan.signatures[i], &q = back.signatures[i];
        EXPECT_EQ(p.id, q.id);
        EXPECT_EQ(p.flags, q.flags);
        EXPECT_EQ(p.hidden_register, q.hidden_register);
        EXPECT_EQ(p.vectors, q.vectors);
        EXPECT_EQ(p.al, q.al);
        EXPECT_EQ(p.stack_bytes, q.stack_bytes);
        EXPECT_EQ(p.stack_align, q.stack_align);
        EXPECT_EQ(p.result_size, q.result_size);
        EXPECT_EQ(p.result_align, q.result_align);
        ASSERT_EQ(p.subjects.size(), q.subjects.size());
        for (std::size_t k = 0; k < p.subjects.size(); ++k) {
            EXPECT_EQ(p.subjects[k].role, q.subjects[k].role);
            EXPECT_EQ(p.subjects[k].shape, q.subjects[k].shape);
        }
        EXPECT_EQ(p.layout_numbers, q.layout_numbers);
        EXPECT_EQ(p.layout_images, q.layout_images);
        ASSERT_EQ(p.vectors_by_mode.size(), q.vectors_by_mode.size());
        for (std::size_t m = 0; m < p.vectors_by_mode.size(); ++m) {
            EXPECT_EQ(p.vectors_by_mode[m].in, q.vectors_by_mode[m].in);
            EXPECT_EQ(p.vectors_by_mode[m].in_mask, q.vectors_by_mode[m].in_mask);
            EXPECT_EQ(p.vectors_by_mode[m].out, q.vectors_by_mode[m].out);
            EXPECT_EQ(p.vectors_by_mode[m].out_mask, q.vectors_by_mode[m].out_mask);
            expect_same(p.vectors_by_mode[m].arguments, q.vectors_by_mode[m].arguments);
            expect_same(p.vectors_by_mode[m].results, q.vectors_by_mode[m].results);
        }
    }
}

TEST(PlanFile, CutShortIsRefused) {
    const Bytes whole = encode(rich_plan());
    for (std::size_t n = 0; n < whole.size(); ++n)
        EXPECT_THROW(decode_plan(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n))),
                     std::runtime_error)
            << n << " of " << whole.size() << " bytes";
}

TEST(PlanFile, WithMoreBehindItIsRefused) {
    Bytes bytes = encode(rich_plan());
    bytes.push_back(0);
    EXPECT_THROW(decode_plan(bytes), std::runtime_error);
}

TEST(PlanFile, OfAnotherKindOrVersionIsRefused) {
    for (const std::size_t at : {0U, 4U}) {
        Bytes bytes = encode(rich_plan());
        ++bytes[at];
        EXPECT_THROW(decode_plan(bytes), std::runtime_error);
    }
}

// Whatever the damage, it is an answer or a refusal: no crash, no endless allocation.
TEST(PlanFile, GarbageIsRefusedOrRead) {
    const Bytes whole = encode(rich_plan());
    std::mt19937 random(1);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        Bytes bytes = whole;
        for (int k = 0; k < 4; ++k)
            bytes[8 + random() % (bytes.size() - 8)] = static_cast<std::uint8_t>(random());
        try {
            (void)decode_plan(bytes);
        } catch (const std::runtime_error&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 0);
    Bytes noise(4096);
    std::ranges::generate(noise, [&] { return static_cast<std::uint8_t>(random()); });
    EXPECT_THROW(decode_plan(noise), std::runtime_error);
}

TEST(PlanFile, NamesAreThoseOfTheCommandLine) {
    EXPECT_EQ(name(Role::Layout), "layout");
    EXPECT_EQ(name(Role::Callee), "callee");
    EXPECT_EQ(name(Role::Caller), "caller");
    EXPECT_EQ(name(Shape::Plain), "plain");
    EXPECT_EQ(name(Shape::Pressure), "pressure");
    EXPECT_EQ(name(Shape::Callout), "callout");
    EXPECT_EQ(name(Shape::X87), "x87");
    EXPECT_EQ(name(Shape::Discard), "discard");
    EXPECT_EQ(name(Mode::Polite), "polite");
    EXPECT_EQ(name(Mode::Hostile), "hostile");
}

Results some_results() {
    Results results;
    results.calls = 7;
    results.call_seconds = 0.5;
    LibraryResult absent;
    absent.error = "cannot open it";
    LibraryResult library;
    library.loaded = true;
    library.status = {Status::Passed, Status::Differs, Status::Crashed, Status::TimedOut, Status::Absent};
    library.addresses = {16, 32, 48, 64, 0};
    results.libraries = {absent, library};
    results.pairs = {{.caller = 1, .callee = 2, .passed = 30, .differ = 4, .skipped = 5}};
    return results;
}

TEST(ResultsFile, ComesBackAsItWas) {
    const Results back = decode_results(encode(some_results()));
    EXPECT_EQ(back.calls, 7U);
    EXPECT_EQ(back.call_seconds, 0.5);
    ASSERT_EQ(back.libraries.size(), 2U);
    EXPECT_FALSE(back.libraries[0].loaded);
    EXPECT_EQ(back.libraries[0].error, "cannot open it");
    EXPECT_TRUE(back.libraries[1].loaded);
    EXPECT_THAT(back.libraries[1].status, testing::ElementsAre(Status::Passed, Status::Differs, Status::Crashed,
                                                               Status::TimedOut, Status::Absent));
    EXPECT_THAT(back.libraries[1].addresses, testing::ElementsAre(16, 32, 48, 64, 0));
    ASSERT_EQ(back.pairs.size(), 1U);
    EXPECT_EQ(back.pairs[0].callee, 2U);
    EXPECT_EQ(back.pairs[0].differ, 4U);
}

TEST(ResultsFile, CutShortOrOfAnotherKindIsRefused) {
    const Bytes whole = encode(some_results());
    for (std::size_t n = 0; n < whole.size(); ++n)
        EXPECT_THROW(decode_results(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n))),
                     std::runtime_error);
    EXPECT_THROW(decode_results(encode(rich_plan())), std::runtime_error);
}

Observation observation(std::uint32_t signature) {
    Observation o;
    o.head.signature = signature;
    o.window = {1, 2, 3};
    o.out = {4, 5};
    return o;
}

TEST(ObservationsFile, AreReadInOrder) {
    Bytes file;
    append_observation(file, observation(3));
    append_observation(file, observation(5));
    const auto all = decode_observations(file);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].head.signature, 3U);
    EXPECT_EQ(all[1].head.signature, 5U);
    EXPECT_THAT(all[1].window, testing::ElementsAre(1, 2, 3));
    EXPECT_THAT(all[1].out, testing::ElementsAre(4, 5));
    EXPECT_TRUE(decode_observations({}).empty());
}

// A worker that dies while it writes leaves a cut one at the end.
TEST(ObservationsFile, ACutOneAtTheEndIsDropped) {
    Bytes file;
    append_observation(file, observation(3));
    const std::size_t first = file.size();
    append_observation(file, observation(5));
    for (std::size_t n = first; n < file.size(); n += 97)
        EXPECT_EQ(decode_observations(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(n))).size(), 1U);
}

TEST(ObservationsFile, OfAnotherKindAreRefused) {
    Bytes file;
    append_observation(file, observation(3));
    file[0] ^= 0xFF;
    EXPECT_THROW(decode_observations(file), std::runtime_error);
}

}  // namespace
}  // namespace callgate
