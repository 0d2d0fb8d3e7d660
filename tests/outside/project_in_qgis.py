"""Opens the project beside a plan and draws its sheet and the first page of its atlas: project_in_qgis.py plan.qgz folder

Ends with status 1, and says why, if a layer is not valid or not styled, a path is not relative, or a page is not drawn."""

import pathlib
import re
import sys
import zipfile

from qgis.core import QgsApplication, QgsLayoutExporter, QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutItemScaleBar, QgsProject

DPI = 75


def layer_faults(project):
    layers = project.mapLayers()
    found = [f"{name}: not valid" for name, layer in layers.items() if not layer.isValid()]
    shaped = [layer for layer in layers.values() if layer.isSpatial()]
    found += [f"{layer.id()}: in {layer.crs().authid()}" for layer in shaped if layer.crs() != project.crs()]
    if len(shaped) < 12 or len(layers) < 28:
        found.append(f"only {len(layers)} layers, {len(shaped)} with a shape")
    if layers["regiohub_regions"].renderer().type() != "categorizedSymbol" or not layers["regiohub_regions"].labelsEnabled():
        found.append("regions: not styled")
    order = [layer.id() for layer in project.layerTreeRoot().layerOrder() if layer.isSpatial()]
    if order[0] != "regiohub_sites" or order[-1] != "regiohub_provinces":
        found.append(f"layers in the wrong order: {order}")
    return found


def path_faults(archive):
    with zipfile.ZipFile(archive) as opened:
        text = opened.read("plan.qgs").decode()
    sources = re.findall(r"<datasource>([^<]*)<", text) + re.findall(r'source="([^"]*)"', text)
    return [f"not a relative path: {source}" for source in sources if not source.startswith("./plan.gpkg|layername=")]


def draw(layout, path):
    exporter = QgsLayoutExporter(layout)
    image = exporter.renderPageToImage(0, dpi=DPI)
    image.save(str(path))
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    return [] if len(colours) > 50 else [f"{layout.name()}: only {len(colours)} colours, hardly drawn"]


def label_faults(layout):
    """The words of a page are there, are no markup, and fit their boxes."""
    labels = {item.id(): item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)}
    found = [f"{layout.name()}: has no {name}" for name in ("title", "sources", "assumptions") if name not in labels]
    for name, label in labels.items():
        needed, box = label.sizeForText(), label.rect()
        if label.mode() != QgsLayoutItemLabel.ModeFont:
            found.append(f"{layout.name()}: {name} is read as HTML")
        if not label.currentText() or needed.width() > box.width() or needed.height() > box.height():
            found.append(f"{layout.name()}: {name} needs {needed.width():.0f} x {needed.height():.0f} mm of {box.width():.0f} x {box.height():.0f}")
    return found


def layout_faults(project, folder):
    found = []
    for layout in project.layoutManager().printLayouts():
        for kind in (QgsLayoutItemMap, QgsLayoutItemScaleBar):
            if not any(isinstance(item, kind) for item in layout.items()):
                found.append(f"{layout.name()}: has no {kind.__name__}")
        if not any(isinstance(item, QgsLayoutItemLegend) for item in layout.items()):
            found.append(f"{layout.name()}: has no legend")
        size = layout.pageCollection().page(0).pageSize()
        if (size.width(), size.height()) != (420, 297):
            found.append(f"{layout.name()}: is not A3")
        atlas = layout.atlas()
        if atlas.enabled():
            atlas.updateFeatures()
            if atlas.count() != sum(1 for f in project.mapLayer("regiohub_regions").getFeatures('"wave_year" is not null')):
                found.append(f"atlas: {atlas.count()} pages")
            atlas.beginRender()
            atlas.first()
            found += label_faults(layout)
            found += draw(layout, folder / "atlas.png")
            atlas.endRender()
        else:
            found += label_faults(layout)
            found += draw(layout, folder / "sheet.png")
    if len(project.layoutManager().printLayouts()) != 2:
        found.append("not two layouts")
    return found


def main(archive, folder):
    app = QgsApplication([], False)
    app.initQgis()
    project = QgsProject.instance()
    if not project.read(archive):
        sys.exit(f"{archive} is not read: {project.error()}")
    wrong = layer_faults(project) + path_faults(archive) + layout_faults(project, pathlib.Path(folder))
    if project.crs().authid() != "EPSG:28992":
        wrong.append(f"project in {project.crs().authid()}")
    print("\n".join(wrong) if wrong else f"{len(project.mapLayers())} layers, two layouts, all well")
    project.clear()
    app.exitQgis()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
