"""In the place of Pyodide's own: no event loop, which only programs that wait for promises need."""

from _pyodide import let_go

let_go()
