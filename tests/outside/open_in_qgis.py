"""Opens every layer of a plan in QGIS: open_in_qgis.py plan.gpkg. Ends with status 1, and says why, if one is not as it should be."""

import sqlite3
import sys

from qgis.core import QgsApplication, QgsVectorLayer


def contents(path):
    """Name, whether it has a shape, its reference system and its number of rows, as SQLite tells them."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as plan:
        tables = plan.execute(
            """SELECT c.table_name, c.data_type = 'features', s.organization || ':' || s.organization_coordsys_id
               FROM gpkg_contents AS c LEFT JOIN gpkg_spatial_ref_sys AS s USING (srs_id) ORDER BY 1""").fetchall()
        return [(name, shaped, crs, plan.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
                for name, shaped, crs in tables]


def faults(path, name, shaped, crs, rows):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    if not layer.isValid():
        return [f"{name}: not valid"]
    found = []
    if layer.featureCount() != rows:
        found.append(f"{name}: {layer.featureCount()} rows, not {rows}")
    if sum(1 for _ in layer.getFeatures()) != rows:
        found.append(f"{name}: reads fewer rows than it counts")
    if shaped and layer.crs().authid() != crs:
        found.append(f"{name}: is in {layer.crs().authid()}, not {crs}")
    if shaped and not layer.isSpatial():
        found.append(f"{name}: has lost its shape")
    return found


def main(path):
    app = QgsApplication([], False)
    app.initQgis()
    layers = contents(path)
    wrong = [fault for layer in layers for fault in faults(path, *layer)]
    print("\n".join(wrong) if wrong else f"{len(layers)} layers, all valid")
    app.exitQgis()
    return 1 if wrong or not layers else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
