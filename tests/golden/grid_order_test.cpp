// The order of rows in the layers of the grid changes nothing, also where sites stand on one spot and ask the same.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "plan.hpp"
#include "write/layers.hpp"

using namespace regiohub;

namespace {

using Lines = std::vector<std::string>;

const Lines sites{"A,a,101000,400000,yes,6", "B,b,101000,400000,yes,6", "C,c,101000,400000,yes,6",
                  "D,d,112000,400000,yes,9", "E,e,112000,400000,yes,9", "F,f,106000,401000,yes,4"};
const Lines stations{
    "S1,One,100000,400000,150,in service,N,limited,20,8,2", "S2,Two,111000,400000,150,in service,N,limited,15,5,0",
    "S3,Three,106000,402000,150,in service,Z,announced,30,21,4", "S4,Four,106000,398000,150,in service,Z,,,,"};
const Lines areas{"N,limited,30,10,3,2031,T", "Z,announced,40,36,1,2033,T;U", "T,structural,70,60,5,2035,",
                  "U,limited,70,50,,2032,"};

void write(const std::filesystem::path& file, const std::string& head, Lines lines, bool backward) {
    if (backward) std::ranges::reverse(lines);
    std::ofstream out{file};
    out << head << "\n";
    for (const auto& line : lines) out << line << "\n";
}

std::vector<Table> tables_of(bool backward) {
    const auto folder = std::filesystem::temp_directory_path() / "regiohub_grid_order";
    std::filesystem::create_directories(folder);
    const std::string figures = "offtake_status,offtake_existing_mw,offtake_required_mw,offtake_queued_mw";
    write(folder / "sites.csv", "id,name,x,y,ets,asked_offtake_mw", sites, backward);
    write(folder / "stations.csv", "id,name,x,y,voltages_kv,status,supply_area," + figures, stations, backward);
    write(folder / "areas.csv", "id," + figures + ",offtake_solved_year,parents", areas, backward);
    std::ofstream{folder / "study.toml"} << "[study]\nname = \"order\"\nreference_year = 2022\n"
                                            "[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:28992\"\n"
                                            "[layers.stations]\npath = \"stations.csv\"\ncrs = \"EPSG:28992\"\n"
                                            "[layers.supply_areas]\npath = \"areas.csv\"\ncrs = \"EPSG:28992\"\n";
    const auto found = plan(read_study(folder / "study.toml"), [](const std::string&) {});
    std::filesystem::remove_all(folder);
    return {station_accounts_table(found), area_accounts_table(found), connections_table(found),
            group_contracts_table(found), late_projects_table(found)};
}

}  // namespace

TEST_CASE("Rows of sites, stations and areas in another order share the grid's room alike") {
    const auto forward = tables_of(false);
    const auto backward = tables_of(true);
    for (std::size_t t = 0; t < forward.size(); ++t) {
        INFO(forward[t].name);
        CHECK_FALSE(forward[t].rows.empty());
        CHECK(forward[t].rows == backward[t].rows);
    }
}
