import { activateWith } from './host/activateWith';
import { startInBrowser } from './worker/startInBrowser';

// The extension in a browser.
export const { activate, deactivate } = activateWith(startInBrowser);
