"""Checks that QGIS opens a comparison styled: comparison_in_qgis.py changes.gpkg. Ends with status 1, and says why, if not."""

import sys

from qgis.core import QgsApplication, QgsExpression, QgsRenderContext, QgsVectorLayer

EXPECTED = {"regions_compared": "wave_change", "hubs_compared": "change"}


def faults(path, name, column):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    found = []
    if layer.featureCount() == 0:
        found.append(f"{name}: is empty")
    if layer.renderer().usedAttributes(QgsRenderContext()) != {column}:
        found.append(f"{name}: is not drawn by {column}")
    classes = {category.value() for category in layer.renderer().categories()}
    drawn = {feature[column] for feature in layer.getFeatures()}
    if not drawn <= classes:
        found.append(f"{name}: no class for {drawn - classes}")
    expression = QgsExpression(layer.labeling().settings().fieldName)
    if expression.hasParserError() or not expression.referencedColumns() <= {field.name() for field in layer.fields()}:
        found.append(f"{name}: its label cannot be drawn")
    if layer.attributeAlias(layer.fields().indexOf("name")) != "Naam":
        found.append(f"{name}: its columns have no Dutch names")
    return found


def main(path):
    app = QgsApplication([], False)
    app.initQgis()
    wrong = [fault for name, column in EXPECTED.items() for fault in faults(path, name, column)]
    print("\n".join(wrong) if wrong else "all styled")
    app.exitQgis()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
