#include "callgate/observation.h"
#include "stream.h"

namespace callgate {
namespace {

constexpr std::uint32_t magic = 0x53525243;  // "CRRS"

template <class Stream>
void walk(Stream& s, Results& results) {
    s.number(results.calls);
    s.number(results.cpu_seconds);
    s.number(results.call_seconds);
    s.count(results.libraries);
    for (LibraryResult& library : results.libraries) {
        s.number(library.loaded);
        s.bytes(library.error);
        s.count(library.status);
        for (Status& status : library.status)
            s.number(status);
        s.count(library.addresses);
        for (std::uint64_t& address : library.addresses)
            s.number(address);
    }
    s.count(results.pairs);
    for (PairResult& pair : results.pairs)
        s.number(pair);
}

template <class Stream>
void walk(Stream& s, Observation& o) {
    s.number(o.head);
    for (Bytes* b : {&o.window, &o.before, &o.after, &o.sink, &o.out, &o.hidden, &o.live_out, &o.referents, &o.log})
        s.bytes(*b);
}

}  // namespace

Bytes encode(const Results& results) {
    Writer writer;
    std::uint32_t m = magic;
    writer.number(m);
    walk(writer, const_cast<Results&>(results));  // shared with the reader, the writer changes nothing
    return std::move(writer.out);
}

Results decode_results(const Bytes& bytes) {
    Reader reader{bytes};
    std::uint32_t m = 0;
    reader.number(m);
    if (m != magic)
        throw std::runtime_error("this is not a worker's results file");
    Results results;
    walk(reader, results);
    reader.end();
    return results;
}

void append_observation(Bytes& out, const Observation& observation) {
    Writer writer;
    walk(writer, const_cast<Observation&>(observation));
    out.insert(out.end(), writer.out.begin(), writer.out.end());
}

std::vector<Observation> decode_observations(const Bytes& bytes) {
    std::vector<Observation> all;
    Reader reader{bytes};
    while (reader.at < bytes.size()) {
        Observation o;
        try {
            walk(reader, o);
        } catch (const std::runtime_error&) {
            break;
        }
        if (o.head.magic != ObservationHead{}.magic)
            throw std::runtime_error("this is not a worker's observations file");
        all.push_back(std::move(o));
    }
    return all;
}

}  // namespace callgate
