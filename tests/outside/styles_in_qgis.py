"""Checks the styles that a plan carries: styles_in_qgis.py plan.gpkg en|nl. Ends with status 1, and says why, if one is not as it should be."""

import sqlite3
import sys

from qgis.core import QgsApplication, QgsExpression, QgsRenderContext, QgsVectorLayer

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
SCALED = ("municipalities", "clusters", "supply_areas", "regions", "hubs", "backbone", "connections", "stations", "estates", "sites")
SECTORS = 11
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


OPENED = {}  # a renderer goes with its layer


def opened(path, name):
    return OPENED.setdefault(name, QgsVectorLayer(f"{path}|layername={name}", name, "ogr"))


def label_faults(path):
    """Labels come with the scale, and text is never read as markup."""
    found = []
    for name in SCALED:
        settings = opened(path, name).labeling().settings()
        if not settings.scaleVisibility or settings.minimumScale <= 0:
            found.append(f"{name}: labels do not depend on the scale")
        if settings.format().allowHtmlFormatting():
            found.append(f"{name}: labels are read as HTML")
    return found


def grey(colour):
    return colour.saturation() < 30 and 60 < colour.lightness() < 200 and colour.alpha() > 200


def colour_faults(path):
    found = []
    for name in ("stations", "connections"):
        shown = {category.value(): category.symbol().color() for category in opened(path, name).renderer().categories()}
        if set(shown) != {"free", "limited", "announced", "structural", "unknown"}:
            found.append(f"{name}: classes are {sorted(map(str, shown))}")
        elif not grey(shown["unknown"]) or len({colour.name() for colour in shown.values()}) != 5:
            found.append(f"{name}: unknown is drawn {shown['unknown'].name()}")
    return found


def class_faults(path):
    found = []
    rules = opened(path, "sites").renderer().rootRule().children()
    sectors = {rule.symbol().color().name() for rule in rules if "'anchor'" in rule.filterExpression()}
    if len(sectors) != SECTORS:
        found.append(f"sites: {len(sectors)} colours for {SECTORS} sectors")
    ranges = opened(path, "hubs").renderer().ranges()
    if [round(one.lowerValue(), 1) for one in ranges] != [0.0, 0.2, 0.4, 0.6, 0.8] or ranges[-1].upperValue() != 1.0:
        found.append("hubs: classes do not go from 0 to 1")
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as plan:
        waves = {row[0] for row in plan.execute("SELECT year FROM waves")}
    drawn = {int(one.value()): one.symbol().color().name() for one in opened(path, "regions").renderer().categories() if one.value()}
    if set(drawn) != waves or len(set(drawn.values())) != len(waves):
        found.append(f"regions: waves {waves} are drawn {drawn}")
    legs = [rule.filterExpression() for rule in opened(path, "backbone").renderer().rootRule().children()]
    for part in ("committed", "undecided", "rejected", "in_service", "year_to\" <= 2030", "year_to\" > 2030", "year_to\" is null"):
        if not any(part in leg for leg in legs):
            found.append(f"backbone: no class for {part}")
    return found


def column_faults(path):
    """Every column has a name for people, and every coded one shows words."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as plan:
        coded = set(plan.execute("SELECT table_name, column_name FROM gpkg_data_columns WHERE constraint_name IS NOT NULL"))
    found = []
    for name in EXPECTED:
        layer = opened(path, name)
        for index, field in enumerate(layer.fields()):
            if field.name() != "fid" and not layer.attributeAlias(index):
                found.append(f"{name}.{field.name()}: has no alias")
            if (name, field.name()) in coded and layer.editorWidgetSetup(index).type() != "ValueMap":
                found.append(f"{name}.{field.name()}: shows codes")
    return found if coded else ["no column is coded"]


def main(path, language):
    app = QgsApplication([], False)
    app.initQgis()
    wrong = [fault for name in EXPECTED for fault in faults(path, name, language)]
    wrong += words(path, language) + all_drawn(path, "backbone") + all_drawn(path, "stations")
    wrong += label_faults(path) + colour_faults(path) + class_faults(path) + column_faults(path)
    print("\n".join(wrong) if wrong else f"{len(EXPECTED)} layers, all styled")
    OPENED.clear()
    app.exitQgis()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
