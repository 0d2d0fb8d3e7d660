#!/usr/bin/python3
"""Extract the twelve Dutch provinces from Natural Earth and write provinces.geojson.

Input:  world_map.gpkg of Debian's QGIS packages, layer states_provinces
        (Natural Earth 1:10m Admin 1, version 4.1.0, public domain; simplified by the QGIS project).
Needs:  python3-gdal (built with GEOS). Nothing else.
Usage:  make_provinces.py world_map.gpkg [provinces.geojson]

Steps: pick the twelve by name (the Caribbean islands are left out); round to 5 decimals; move the
area of Vijfheerenlanden (Leerdam, Vianen) from Zuid-Holland to Utrecht, where it is since 2019, with
an outline of our own drawing; give the strip south of the Linge that the cut leaves loose to
Gelderland; check; write. The same input gives the same bytes.

Borders stay shared vertex by vertex: the cut meets old borders only at the points A, B and C, which
are first inserted into both provinces that share the border.
"""
import json
import sys

from osgeo import ogr

ogr.UseExceptions()

DECIMALS = 5
BORDER_ACCURACY_M = 1000
SOURCE = ("Natural Earth 1:10m Admin 1 v4.1.0 (public domain), as simplified in world_map.gpkg of QGIS; "
          "changed: rounded to 5 decimals")
SOURCE_MENDED = SOURCE + ", border of Vijfheerenlanden redrawn (own outline)"

# Natural Earth name -> (Kadaster code, name in use)
PROVINCES = {
    "Groningen": ("PV20", "Groningen"),
    "Friesland": ("PV21", "Fryslân"),
    "Drenthe": ("PV22", "Drenthe"),
    "Overijssel": ("PV23", "Overijssel"),
    "Flevoland": ("PV24", "Flevoland"),
    "Gelderland": ("PV25", "Gelderland"),
    "Utrecht": ("PV26", "Utrecht"),
    "Noord-Holland": ("PV27", "Noord-Holland"),
    "Zuid-Holland": ("PV28", "Zuid-Holland"),
    "Zeeland": ("PV29", "Zeeland"),
    "Noord-Brabant": ("PV30", "Noord-Brabant"),
    "Limburg": ("PV31", "Limburg"),
}
UTRECHT, GELDERLAND, ZUID_HOLLAND = "PV26", "PV25", "PV28"

# Where the new border meets the old one.
A = (4.92, 51.95057)    # Lek, between Langerak and Tienhoven: Zuid-Holland / Utrecht
B = (5.025, 51.85541)   # near the Linge, between Arkel and Kedichem: Zuid-Holland / Gelderland
C = (5.14367, 51.91)     # between Schoonrewoerd and Rhenoy: Zuid-Holland / Gelderland

# Own coarse outline of Vijfheerenlanden, good to about 1 km. Only its part inside the old
# Zuid-Holland is used; the last three points lie beyond it and close the ring.
OUTLINE = [
    A,
    (4.935, 51.93),     # east of Langerak
    (4.965, 51.912),    # between Noordeloos and Meerkerk
    (4.995, 51.898),    # between Hoogblokland and Nieuwland
    (5.008, 51.878),    # north-east of Arkel
    (5.022, 51.868),    # west of Kedichem
    B,
    (5.045, 51.867),    # between Heukelum and Kedichem
    (5.062, 51.8745),   # south of Oosterwijk
    (5.085, 51.8815),   # the Linge, Leerdam north, Asperen south
    (5.108, 51.8868),   # east of Leerdam
    (5.125, 51.9),      # north of Acquoy
    C,
    (5.3, 51.91), (5.3, 52.05), (5.0, 52.05),
]


def rounded(ring):
    """Points of a ring, rounded, without repeats, without the closing point."""
    out = []
    for x, y in ring:
        p = (round(x, DECIMALS) + 0.0, round(y, DECIMALS) + 0.0)
        if not out or out[-1] != p:
            out.append(p)
    if len(out) > 1 and out[0] == out[-1]:
        out.pop()
    return out


def polygons_of(geometry):
    """[[ring, ...], ...] of a polygon or multipolygon; ring 0 of each is the outer one."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        parts = [geometry]
    else:
        parts = [geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())]
    return [[[p[:2] for p in part.GetGeometryRef(i).GetPoints()]
             for i in range(part.GetGeometryCount())] for part in parts]


def geometry_of(polygons):
    multi = ogr.Geometry(ogr.wkbMultiPolygon)
    for rings in polygons:
        poly = ogr.Geometry(ogr.wkbPolygon)
        for ring in rings:
            line = ogr.Geometry(ogr.wkbLinearRing)
            for x, y in ring + ring[:1]:
                line.AddPoint_2D(x, y)
            poly.AddGeometry(line)
        multi.AddGeometry(poly)
    return multi


def signed_area(ring):
    return 0.5 * sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))


def canonical(polygons):
    """Outer rings anticlockwise, holes clockwise, each from its lowest point; parts in order."""
    out = []
    for rings in polygons:
        fixed = []
        for i, ring in enumerate(rings):
            ring = rounded(ring)
            if (signed_area(ring) > 0) != (i == 0):
                ring.reverse()
            k = ring.index(min(ring))
            fixed.append(ring[k:] + ring[:k])
        out.append([fixed[0]] + sorted(fixed[1:]))
    return sorted(out)


def insert_vertex(polygons, point, tolerance=2e-5):
    """Put point into the one edge that passes within tolerance (degrees); False if there is none."""
    for rings in polygons:
        for ring in rings:
            for i, (ax, ay) in enumerate(ring):
                bx, by = ring[(i + 1) % len(ring)]
                dx, dy = bx - ax, by - ay
                t = ((point[0] - ax) * dx + (point[1] - ay) * dy) / (dx * dx + dy * dy)
                if 0 < t < 1:
                    off = abs((point[0] - ax) * dy - (point[1] - ay) * dx) / (dx * dx + dy * dy) ** 0.5
                    if off < tolerance:
                        ring.insert(i + 1, point)
                        return True
    return False


def read(path):
    source = ogr.Open(path, 0)
    if source is None:
        sys.exit("cannot open " + path)
    layer = source.GetLayerByName("states_provinces")
    layer.SetAttributeFilter("adm0_a3 = 'NLD'")
    found = {}
    for feature in layer:
        entry = PROVINCES.get(feature.GetField("name"))
        if entry:
            polygons = polygons_of(feature.GetGeometryRef())
            found[entry[0]] = [[rounded(ring) for ring in rings] for rings in polygons]
    missing = sorted({code for code, _ in PROVINCES.values()} - set(found))
    if missing:
        sys.exit("not found: " + ", ".join(missing))
    return found


def mend(provinces):
    for point, pair in ((A, (ZUID_HOLLAND, UTRECHT)), (B, (ZUID_HOLLAND, GELDERLAND)),
                        (C, (ZUID_HOLLAND, GELDERLAND))):
        for code in pair:
            if not insert_vertex(provinces[code], point):
                sys.exit("no border of %s at %s" % (code, point))
    holland = geometry_of(provinces[ZUID_HOLLAND])
    outline = geometry_of([[OUTLINE]])
    moved = holland.Intersection(outline)
    rest = sorted(polygons_of(holland.Difference(outline)), key=lambda r: abs(signed_area(rounded(r[0]))))
    if len(rest) != 2:
        sys.exit("the cut leaves %d parts of Zuid-Holland, 2 expected" % len(rest))
    strip = geometry_of([[rounded(r) for r in rest[0]]])
    provinces[ZUID_HOLLAND] = rest[1:]
    provinces[UTRECHT] = polygons_of(geometry_of(provinces[UTRECHT]).Union(moved))
    provinces[GELDERLAND] = polygons_of(geometry_of(provinces[GELDERLAND]).Union(strip))


def check(provinces):
    geometries = {code: geometry_of(p) for code, p in sorted(provinces.items())}
    codes = list(geometries)
    for i, a in enumerate(codes):
        if not geometries[a].IsValid():
            sys.exit("not valid: " + a)
        for b in codes[i + 1:]:
            common = geometries[a].Intersection(geometries[b])
            for k in range(max(1, common.GetGeometryCount())):
                part = common.GetGeometryRef(k) if common.GetGeometryCount() else common
                if part.GetDimension() == 2 and part.GetArea() > 1e-12:
                    sys.exit("%s and %s overlap by %g square degrees" % (a, b, part.GetArea()))


def text(provinces):
    names = {code: name for code, name in PROVINCES.values()}
    features = []
    for code in sorted(provinces):
        polygons = []
        for rings in provinces[code]:
            polygons.append("[" + ",".join(
                "[" + ",".join("[%.5f,%.5f]" % p for p in ring + ring[:1]) + "]" for ring in rings) + "]")
        if len(polygons) == 1:
            geometry = '{"type":"Polygon","coordinates":%s}' % polygons[0]
        else:
            geometry = '{"type":"MultiPolygon","coordinates":[%s]}' % ",".join(polygons)
        mended = code in (UTRECHT, GELDERLAND, ZUID_HOLLAND)
        properties = json.dumps({"province_id": code, "name": names[code],
                                 "border_accuracy_m": BORDER_ACCURACY_M,
                                 "source": SOURCE_MENDED if mended else SOURCE},
                                ensure_ascii=False, separators=(",", ":"))
        features.append('{"type":"Feature","properties":%s,"geometry":%s}' % (properties, geometry))
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"


def main(argv):
    if len(argv) not in (2, 3):
        sys.exit("usage: make_provinces.py world_map.gpkg [provinces.geojson]")
    provinces = read(argv[1])
    mend(provinces)
    provinces = {code: canonical(p) for code, p in provinces.items()}
    check(provinces)
    with open(argv[2] if len(argv) == 3 else "provinces.geojson", "w", encoding="utf-8", newline="\n") as out:
        out.write(text(provinces))


if __name__ == "__main__":
    main(sys.argv)
