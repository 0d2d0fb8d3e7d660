"""The verbs plan, rank and compare as algorithms of QGIS: parameters in, files out, layers on the map."""

import pathlib

from qgis.core import (QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterBoolean,
                       QgsProcessingParameterDefinition, QgsProcessingParameterEnum, QgsProcessingParameterFile,
                       QgsProcessingParameterFileDestination, QgsProcessingParameterFolderDestination, QgsProcessingParameterNumber,
                       QgsProcessingParameterString, QgsProcessingOutputFile, QgsVectorLayer)

from .program import run

LANGUAGES = ["en", "nl"]
PLAN_LAYERS = ["provinces", "regions", "hubs", "backbone", "stations", "sites"]  # from the base of the map upwards
COMPARED_LAYERS = ["regions_compared", "hubs_compared"]


class Verb(QgsProcessingAlgorithm):
    """What the three have in common."""

    verb = ""
    title = ""
    help = ""

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.verb

    def displayName(self):
        return self.title

    def shortHelpString(self):
        return self.help

    def initAlgorithm(self, configuration=None):
        self.add_own()
        program = QgsProcessingParameterString("PROGRAM", "Program", defaultValue="regiohub")
        program.setFlags(program.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
        self.addParameter(program)

    def add_language(self):
        self.addParameter(QgsProcessingParameterEnum("LANGUAGE", "Language", options=["English", "Nederlands"], defaultValue=0))

    def start(self, parameters, context):
        return [self.parameterAsString(parameters, "PROGRAM", context), self.verb]

    def language(self, parameters, context):
        return ["--lang", LANGUAGES[self.parameterAsEnum(parameters, "LANGUAGE", context)]]

    def load(self, context, sources):
        """Shows layers on the map when the run is done, in this order, in the style that they carry."""
        for source, name in sources:
            layer = QgsVectorLayer(source, name, "ogr")
            if not layer.isValid():
                continue
            context.temporaryLayerStore().addMapLayer(layer)
            context.addLayerToLoadOnCompletion(layer.id(), QgsProcessingContext.LayerDetails(name, context.project(), name))


class Plan(Verb):
    verb = "plan"
    title = "Plan hubs and regions"
    help = "Makes a plan from a study file: energy hubs, candidate regions, grid, hydrogen, rankings and waves. The folder gets the same files as from the command line."

    def add_own(self):
        self.addParameter(QgsProcessingParameterFile("STUDY", "Study file", extension="toml"))
        self.addParameter(QgsProcessingParameterString("PROVINCE", "Rank for one province too", optional=True))
        self.add_language()
        self.addParameter(QgsProcessingParameterBoolean("FORCE", "Replace a plan that is there already", defaultValue=False))
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", "Folder for the plan"))
        self.addOutput(QgsProcessingOutputFile("PLAN", "The plan"))

    def processAlgorithm(self, parameters, context, feedback):
        folder = pathlib.Path(self.parameterAsString(parameters, "OUTPUT", context))
        arguments = self.start(parameters, context) + [self.parameterAsFile(parameters, "STUDY", context), "-o", folder]
        arguments += self.language(parameters, context)
        province = self.parameterAsString(parameters, "PROVINCE", context)
        if province:
            arguments += ["--province", province]
        if self.parameterAsBool(parameters, "FORCE", context):
            arguments.append("--force")
        run(arguments, feedback)
        plan = folder / "plan.gpkg"
        self.load(context, [(f"{plan}|layername={layer}", layer) for layer in PLAN_LAYERS])
        return {"OUTPUT": str(folder), "PLAN": str(plan)}


class Rank(Verb):
    verb = "rank"
    title = "Rank a plan by own weights"
    help = "Ranks the regions or hubs of a plan by a weights file (TOML), with how often each comes first when weights and inputs are drawn. The plan is not changed."

    def add_own(self):
        self.addParameter(QgsProcessingParameterFile("PLAN", "Plan", extension="gpkg"))
        self.addParameter(QgsProcessingParameterFile("WEIGHTS", "Weights file", extension="toml", optional=True))
        self.addParameter(QgsProcessingParameterBoolean("HUBS", "Rank hubs, not regions", defaultValue=False))
        self.addParameter(QgsProcessingParameterString("PROVINCE", "Only of this province", optional=True))
        self.addParameter(QgsProcessingParameterNumber("DRAWS", "Draws of weights and inputs", defaultValue=9604, minValue=1))
        self.addParameter(QgsProcessingParameterNumber("SEED", "Seed of the draws", defaultValue=1, minValue=0))
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", "Ranking", fileFilter="CSV (*.csv)"))

    def processAlgorithm(self, parameters, context, feedback):
        table = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        arguments = self.start(parameters, context) + [self.parameterAsFile(parameters, "PLAN", context), "--csv"]
        for name, option in (("WEIGHTS", "--weights"), ("PROVINCE", "--province"), ("DRAWS", "--draws"), ("SEED", "--seed")):
            value = self.parameterAsString(parameters, name, context)
            if value:
                arguments += [option, value]
        if self.parameterAsBool(parameters, "HUBS", context):
            arguments.append("--hubs")
        run(arguments, feedback, table)
        self.load(context, [(table, "ranking")])
        return {"OUTPUT": table}


class Compare(Verb):
    verb = "compare"
    title = "Compare two plans"
    help = "Says which regions and hubs entered, left, rose and fell between two plans of one study, and why."

    def add_own(self):
        self.addParameter(QgsProcessingParameterFile("BEFORE", "Earlier plan", extension="gpkg"))
        self.addParameter(QgsProcessingParameterFile("AFTER", "Later plan", extension="gpkg"))
        self.add_language()
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", "Comparison", fileFilter="GeoPackage (*.gpkg)"))

    def processAlgorithm(self, parameters, context, feedback):
        changes = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        plans = [self.parameterAsFile(parameters, name, context) for name in ("BEFORE", "AFTER")]
        run(self.start(parameters, context) + plans + ["-o", changes, "--force"] + self.language(parameters, context), feedback)
        self.load(context, [(f"{changes}|layername={layer}", layer) for layer in COMPARED_LAYERS])
        return {"OUTPUT": changes}
