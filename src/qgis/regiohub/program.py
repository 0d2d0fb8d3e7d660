"""Runs the program, tells its steps to QGIS as they come, and stops it when the user does."""

import subprocess
import threading

from qgis.core import QgsProcessingException

STEPS = 20  # about as many as a plan has: the bar need not be exact, it must move
WATCH_S = 0.2


def stop_when_canceled(program, feedback, over):
    while not over.wait(WATCH_S):
        if feedback.isCanceled():
            program.terminate()
            return


def run(arguments, feedback, output=None):
    """Steps on standard error go to the log; standard output to the file `output`, or nowhere."""
    feedback.pushCommandInfo(" ".join(map(str, arguments)))
    try:
        told = open(output, "w", encoding="utf-8") if output else subprocess.DEVNULL
        program = subprocess.Popen([str(one) for one in arguments], stdout=told, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    except OSError as problem:
        raise QgsProcessingException(f"{arguments[0]} cannot be run ({problem.strerror}): install regiohub and put it on the PATH, "
                                     "or give its path in the parameter Program") from problem
    over = threading.Event()
    threading.Thread(target=stop_when_canceled, args=(program, feedback, over), daemon=True).start()
    last = ""
    with program:
        for step, line in enumerate(program.stderr, start=1):
            last = line.strip()
            feedback.pushInfo(last)
            feedback.setProgress(min(99, 100 * step // STEPS))
    over.set()
    if output:
        told.close()
    status = program.returncode
    if feedback.isCanceled():
        raise QgsProcessingException("Stopped; nothing was put in place")
    if status != 0:
        raise QgsProcessingException(last or f"regiohub ended with status {status}")
    feedback.setProgress(100)
