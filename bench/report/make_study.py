"""Writes a study of the Netherlands in which each site stands several times, the copies up to 30 km away:
make_study.py geodata/netherlands folder copies. The sites are for the measurement only."""

import csv
import random
import shutil
import sys

source, folder, copies = sys.argv[1], sys.argv[2], int(sys.argv[3])
shutil.copytree(source, folder, dirs_exist_ok=True)
draw = random.Random(8)

with open(f"{source}/sites.csv", encoding="utf-8") as file:
    sites = list(csv.DictReader(file))
with open(f"{folder}/sites.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.DictWriter(file, list(sites[0]))
    writer.writeheader()
    for site in sites:
        writer.writerow(site)
        for copy in range(1, copies) if site["lon"] else ():
            lon, lat = float(site["lon"]) + draw.uniform(-0.4, 0.4), float(site["lat"]) + draw.uniform(-0.27, 0.27)
            writer.writerow(site | {"site_id": f"{site['site_id']}-{copy}", "province": "", "municipality": "", "lon": round(lon, 4), "lat": round(lat, 4)})
