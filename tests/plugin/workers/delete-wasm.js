/** Imported first: what a browser's lockdown mode does. */
Reflect.deleteProperty(globalThis, "WebAssembly");
