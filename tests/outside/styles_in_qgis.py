"""Checks the styles that a plan carries: styles_in_qgis.py plan.gpkg en|nl. Ends with status 1, and says why, if one is not as it should be."""

import sys

from qgis.core import QgsApplication, QgsRenderContext, QgsVectorLayer

# Renderer, a column that it goes by, whether the layer has labels.
EXPECTED = {
    "provinces": ("singleSymbol", None, True),
    "municipalities": ("singleSymbol", None, True),
    "clusters": ("singleSymbol", None, True),
    "supply_areas": ("singleSymbol", None, True),
    "regions": ("categorizedSymbol", "wave_year", True),
    "hubs": ("graduatedSymbol", "score", True),
    "estate_areas": ("singleSymbol", None, False),
    "backbone": ("RuleRenderer", "feasibility", True),
    "connections": ("categorizedSymbol", "offtake_congestion", True),
    "stations": ("categorizedSymbol", "offtake_congestion", True),
    "estates": ("singleSymbol", None, True),
    "sites": ("RuleRenderer", "sector", True),
}
ALIASES = {"en": {"sites": ("company", "Firm"), "hubs": ("score", "Score")},
           "nl": {"sites": ("company", "Bedrijf"), "stations": ("operator", "Netbeheerder")}}
WORDS = {"en": "Ceramics", "nl": "Keramische industrie"}


def faults(path, name, language):
    kind, column, labelled = EXPECTED[name]
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    renderer = layer.renderer()
    found = []
    if renderer.type() != kind:
        found.append(f"{name}: drawn by {renderer.type()}, not {kind}")
    if column and column not in renderer.usedAttributes(QgsRenderContext()):
        found.append(f"{name}: is not drawn by {column}")
    if layer.labelsEnabled() != labelled:
        found.append(f"{name}: labels are {'on' if layer.labelsEnabled() else 'off'}")
    if labelled and layer.labeling() is None:
        found.append(f"{name}: has no labels")
    if name in ALIASES[language]:
        field, alias = ALIASES[language][name]
        if layer.attributeAlias(layer.fields().indexOf(field)) != alias:
            found.append(f"{name}.{field}: is called {layer.attributeAlias(layer.fields().indexOf(field))}, not {alias}")
    if labelled:
        from qgis.core import QgsExpression
        expression = QgsExpression(layer.labeling().settings().fieldName)
        if expression.hasParserError():
            found.append(f"{name}: label: {expression.parserErrorString()}")
        missing = expression.referencedColumns() - {field.name() for field in layer.fields()}
        if missing:
            found.append(f"{name}: label asks for {missing}")
    return found


def all_drawn(path, name):
    """Every site has a symbol, whatever its scope and sector."""
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    context = QgsRenderContext()
    context.expressionContext().setFields(layer.fields())
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    lost = [feature for feature in layer.getFeatures() if not has_symbol(renderer, feature, context)]
    renderer.stopRender(context)
    return [f"{name}: {len(lost)} features have no symbol, the first is {lost[0].attributes()}"] if lost else []


def has_symbol(renderer, feature, context):
    context.expressionContext().setFeature(feature)
    return renderer.willRenderFeature(feature, context)


def words(path, language):
    layer = QgsVectorLayer(f"{path}|layername=sites", "sites", "ogr")
    setup = layer.editorWidgetSetup(layer.fields().indexOf("sector"))
    shown = [label for entry in setup.config().get("map", []) for label in entry]
    return [] if setup.type() == "ValueMap" and WORDS[language] in shown else [f"sites.sector: shown as {setup.type()} {shown}"]


def main(path, language):
    app = QgsApplication([], False)
    app.initQgis()
    wrong = [fault for name in EXPECTED for fault in faults(path, name, language)]
    wrong += words(path, language) + all_drawn(path, "backbone") + all_drawn(path, "stations")
    print("\n".join(wrong) if wrong else f"{len(EXPECTED)} layers, all styled")
    app.exitQgis()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
