import { activateWith } from './host/activateWith';
import { startInNode } from './worker/startInNode';

// The extension in Node: on the desktop, and on remote machines.
export const { activate, deactivate } = activateWith(startInNode);
