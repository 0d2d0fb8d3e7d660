"""The plugin and its provider: regiohub in the Processing toolbox."""

from qgis.core import QgsApplication, QgsProcessingProvider

from .algorithms import Compare, Plan, Rank


class RegiohubProvider(QgsProcessingProvider):
    def id(self):
        return "regiohub"

    def name(self):
        return "regiohub"

    def loadAlgorithms(self):
        for algorithm in (Plan, Rank, Compare):
            self.addAlgorithm(algorithm())


class RegiohubPlugin:
    def __init__(self):
        self.provider = None

    def initProcessing(self):
        self.provider = RegiohubProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        self.initProcessing()

    def unload(self):
        QgsApplication.processingRegistry().removeProvider(self.provider)
