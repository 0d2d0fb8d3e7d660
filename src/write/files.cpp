#include "write/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "support/error.hpp"

namespace regiohub {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view unfinished_prefix = ".regiohub-unfinished-";
const std::string set_aside_ending = ".old";

Error cannot(const std::string& act, const fs::path& file, const std::string& why) {
    return {Failure::request, fmt::format("{} cannot be {}: {}; free space there, or choose another folder with -o",
                                          file.string(), act, why)};
}

/// Id of the run that a leftover folder belongs to.
std::optional<pid_t> run_of(const std::string& name) {
    if (!name.starts_with(unfinished_prefix)) return std::nullopt;
    pid_t run = 0;
    const char* end = name.data() + name.size();
    const auto [stop, problem] = std::from_chars(name.data() + unfinished_prefix.size(), end, run);
    return problem == std::errc{} && stop == end && run > 0 ? std::optional{run} : std::nullopt;
}

bool is_over(pid_t run) {
    return run == getpid() || (kill(run, 0) != 0 && errno == ESRCH);
}

/// The files that a run had set aside come back where it was killed before all of its own were in place: the last of
/// them, the plan itself, is then missing.
void bring_back(const fs::path& leftover, const fs::path& home) {
    std::vector<fs::path> older;
    bool complete = true;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{leftover, ignored}) {
        if (entry.path().extension() != set_aside_ending) continue;
        older.push_back(entry.path());
        complete = complete && fs::exists(home / entry.path().stem());
    }
    if (complete) return;
    for (const auto& file : older) fs::rename(file, home / file.stem(), ignored);
}

/// What runs that were killed left behind.
void remove_leftovers(const fs::path& home) {
    std::error_code ignored;  // a leftover that stays does no harm
    std::vector<fs::path> leftovers;
    for (const auto& entry : fs::directory_iterator{home, ignored}) {
        const auto run = run_of(entry.path().filename().string());
        if (run && is_over(*run)) leftovers.push_back(entry.path());
    }
    for (const auto& leftover : leftovers) {
        bring_back(leftover, home);
        fs::remove_all(leftover, ignored);
    }
}

/// An open file that closes itself.
class OpenFile {
public:
    OpenFile(const fs::path& file, int flags) : number_{open(file.c_str(), flags | O_CLOEXEC, 0666)} {}
    ~OpenFile() {
        if (number_ >= 0) close(number_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

void to_disk(const fs::path& file) {
    const OpenFile open_file{file, O_RDONLY};
    if (open_file.number() < 0 || fsync(open_file.number()) != 0) throw cannot("written", file, std::strerror(errno));
}

void move_file(const fs::path& from, const fs::path& to) {
    std::error_code problem;
    fs::rename(from, to, problem);
    if (problem) throw cannot("put in place", to, problem.message());
}

/// Moves what is there to `aside`; true when there was something.
bool set_aside(const fs::path& file, const fs::path& aside) {
    if (!fs::exists(file)) return false;
    move_file(file, aside);
    return true;
}

}  // namespace

UnfinishedFolder::UnfinishedFolder(const fs::path& home)
    : home_{home}, path_{home / fmt::format("{}{}", unfinished_prefix, getpid())} {
    std::error_code problem;
    fs::create_directories(home, problem);
    if (problem) throw cannot("made", home, problem.message());
    remove_leftovers(home);
    fs::create_directory(path_, problem);
    if (problem) throw cannot("written in", home, problem.message());
}

UnfinishedFolder::~UnfinishedFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void UnfinishedFolder::move_home(const std::vector<std::string>& names) const {
    for (const auto& name : names) to_disk(path_ / name);
    std::vector<std::string> replaced;
    std::vector<std::string> placed;
    try {
        // The older ones go first and all of them: at no moment do files of two plans stand side by side.
        for (const auto& name : names) {
            if (set_aside(home_ / name, path_ / (name + set_aside_ending))) replaced.push_back(name);
        }
        for (const auto& name : names) {
            move_file(path_ / name, home_ / name);
            placed.push_back(name);
        }
    } catch (const Error&) {
        std::error_code ignored;
        for (const auto& name : placed) fs::remove(home_ / name, ignored);
        for (const auto& name : replaced) fs::rename(path_ / (name + set_aside_ending), home_ / name, ignored);
        throw;
    }
    to_disk(home_);
}

void write_file(const fs::path& file, const std::string& bytes) {
    const OpenFile out{file, O_WRONLY | O_CREAT | O_TRUNC};
    if (out.number() < 0) throw cannot("written", file, std::strerror(errno));
    std::string_view rest = bytes;
    while (!rest.empty()) {
        const ssize_t written = write(out.number(), rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) throw cannot("written", file, std::strerror(errno));
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

void check_not_open(const fs::path& geopackage) {
    const fs::path log = geopackage.string() + "-wal";
    std::error_code absent;
    if (fs::file_size(log, absent) == 0 || absent) return;
    throw Error{
        Failure::request,
        fmt::format(
            "{} is open in another program, or was not closed well: close it there, or remove {}, and run again",
            geopackage.string(), log.filename().string())};
}

}  // namespace regiohub
