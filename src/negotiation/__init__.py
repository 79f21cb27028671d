"""The logic of the guide, run by CPython at build time and by Pyodide in the page.

Pure functions: no clock ("today" is an argument), no network, no `js` or `pyodide`,
nothing read at import. The browser uses one door, `negotiation.api.dispatch`.
"""
