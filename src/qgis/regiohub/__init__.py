"""QGIS asks this module for the plugin."""


def classFactory(interface):
    from .plugin import RegiohubPlugin
    return RegiohubPlugin()
