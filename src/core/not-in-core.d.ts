// What `vscode` resolves to inside the core: nothing. The editor lives in src/host.
export {};
