"""Checks that names that would do harm are text in QGIS: hostile_in_qgis.py plan.qgz id=name... Ends with status 1, and says why, if not."""

import sys

from qgis.core import QgsApplication, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsLayoutItemLabel, QgsProject


def label_of(layer, feature):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression(layer.labeling().settings().fieldName).evaluate(context)


def name_faults(layer, names):
    sites = {feature["site_id"]: feature for feature in layer.getFeatures()}
    found = [f"{key}: no such site" for key in names if key not in sites]
    for key, name in names.items():
        if key in sites and (sites[key]["name"] != name or label_of(layer, sites[key]) != name):
            found.append(f"{key}: is called {sites[key]['name']}, labelled {label_of(layer, sites[key])}, not {name}")
    return found


def markup_faults(project):
    """Nothing on the map or on paper reads text as markup."""
    found = [f"{layer.name()}: labels are HTML" for layer in project.mapLayers().values()
             if layer.labelsEnabled() and layer.labeling().settings().format().allowHtmlFormatting()]
    found += [f"{layer.name()}: has a map tip" for layer in project.mapLayers().values() if layer.mapTipTemplate()]
    for layout in project.layoutManager().printLayouts():
        found += [f"{item.id()}: is HTML" for item in layout.items()
                  if isinstance(item, QgsLayoutItemLabel) and item.mode() != QgsLayoutItemLabel.ModeFont]
    return found


def main(archive, *names):
    app = QgsApplication([], False)
    app.initQgis()
    project = QgsProject.instance()
    if not project.read(archive):
        sys.exit(f"{archive} is not read: {project.error()}")
    wrong = name_faults(project.mapLayer("regiohub_sites"), dict(one.split("=", 1) for one in names)) + markup_faults(project)
    print("\n".join(wrong) if wrong else "text stays text")
    project.clear()
    app.exitQgis()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
