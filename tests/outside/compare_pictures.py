"""Compares a picture with the one in the documentation: compare_pictures.py new.png golden.png

Letters and edges differ a little between versions of fonts and of QGIS, so pixels are compared after both are shrunk; at most 3 % may
differ by more than an eighth of full brightness. Results that change a map change this picture too: draw it anew with script/picture."""

import sys

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage

WIDTH, LIMIT, ALLOWED = 200, 32, 0.03


def small(path):
    image = QImage(path)
    if image.isNull():
        sys.exit(f"{path} is not a picture")
    return image.scaledToWidth(WIDTH, Qt.SmoothTransformation)


def differs(one, other):
    a, b = QColor(one), QColor(other)
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) > LIMIT


def main(new, golden):
    a, b = small(new), small(golden)
    if abs(a.height() - b.height()) > 1:
        sys.exit(f"{new} has another form than {golden}")
    height = min(a.height(), b.height())
    count = sum(differs(a.pixel(x, y), b.pixel(x, y)) for x in range(WIDTH) for y in range(height))
    share = count / (WIDTH * height)
    print(f"{100 * share:.2f} % of the picture differs, {100 * ALLOWED:.0f} % may")
    return 0 if share <= ALLOWED else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
