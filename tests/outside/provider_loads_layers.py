"""Runs plan and compare of the provider inside QGIS: provider_loads_layers.py plugins program study folder

Ends with status 1, and says why, if a layer that should be loaded is not there, not valid or not styled, or no progress was told."""

import pathlib
import sys

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject


class Heard(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.steps, self.progress_told = [], []
        self.progressChanged.connect(self.progress_told.append)

    def pushInfo(self, text):
        self.steps.append(text)


def loaded(algorithm, parameters, expected):
    context, heard = QgsProcessingContext(), Heard()
    context.setProject(QgsProject.instance())
    _, good = algorithm.create().run(parameters, context, heard)
    layers = {details.name: context.getMapLayer(key) for key, details in context.layersToLoadOnCompletion().items()}
    found = [] if good else [f"{algorithm.name()}: failed"]
    found += [f"{algorithm.name()}: {name} is not loaded" for name in expected if name not in layers]
    found += [f"{name}: not valid or not styled" for name, layer in layers.items()
              if not layer.isValid() or (layer.isSpatial() and layer.featureCount() and not layer.labelsEnabled())]
    if algorithm.name() == "plan" and (len(heard.steps) < 10 or len(heard.progress_told) < 10):
        found.append(f"plan told {len(heard.steps)} steps, {len(heard.progress_told)} times progress")
    return found


def main(plugins, program, study, folder):
    sys.path[:0] = [plugins, "/usr/share/qgis/python/plugins"]
    app = QgsApplication([], False)
    app.initQgis()
    from regiohub.plugin import RegiohubProvider
    provider = RegiohubProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    out = pathlib.Path(folder)
    wrong = loaded(provider.algorithm("plan"), {"STUDY": study, "OUTPUT": str(out / "plan"), "PROGRAM": program},
                   ["provinces", "regions", "hubs", "backbone", "stations", "sites"])
    plan = str(out / "plan" / "plan.gpkg")
    wrong += loaded(provider.algorithm("compare"), {"BEFORE": plan, "AFTER": plan, "OUTPUT": str(out / "changes.gpkg"), "PROGRAM": program},
                    ["regions_compared", "hubs_compared"])
    wrong += loaded(provider.algorithm("rank"), {"PLAN": plan, "OUTPUT": str(out / "rank.csv"), "PROGRAM": program}, ["ranking"])
    print("\n".join(wrong) if wrong else "all loaded")
    app.exitQgis()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
