"""Writes a study of the Netherlands with invented figures of the grid: make_study.py geodata/netherlands folder assets.

Every station gets a shortage, and planned projects are laid at stations until there are `assets` together with the legs of the backbone.
The figures are for the measurement only."""

import csv
import random
import shutil
import sys

source, folder, assets = sys.argv[1], sys.argv[2], int(sys.argv[3])
shutil.copytree(source, folder, dirs_exist_ok=True)
draw = random.Random(6)

with open(f"{source}/substations.csv", encoding="utf-8") as file:
    stations = list(csv.DictReader(file))
with open(f"{source}/backbone.csv", encoding="utf-8") as file:
    legs = sum(1 for _ in csv.DictReader(file))
for station in stations:
    station["offtake_status"] = draw.choice(["announced", "structural", "limited"])
    station["offtake_existing_mw"] = draw.randint(20, 200)
    station["offtake_required_mw"] = int(station["offtake_existing_mw"]) + draw.randint(0, 60)
    station["offtake_queued_mw"] = draw.randint(0, 30)
with open(f"{folder}/substations.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.DictWriter(file, list(stations[0]))
    writer.writeheader()
    writer.writerows(stations)
with open(f"{folder}/projects.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file)
    writer.writerow(["id", "name", "operator", "stations", "status", "year", "offtake_mw"])
    for number in range(assets - legs):
        station = draw.choice(stations)
        year = draw.randint(2027, 2036)
        writer.writerow([f"P{number:03}", f"Project {number}", station["operator"], station["substation_id"], "planned",
                         f"{year} - {year + draw.randint(0, 3)}", draw.choice([50, 100, 200, 400])])
with open(f"{folder}/study.toml", encoding="utf-8") as file:
    text = file.read()
text += '\n[layers.planned_projects]\npath = "projects.csv"\ndate = "2026-11-24"\nsource = "invented"\nlicence = "EUPL-1.2"\n'
with open(f"{folder}/study.toml", "w", encoding="utf-8") as file:
    file.write(text)
