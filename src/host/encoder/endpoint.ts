import { type EncoderKind, encoderPaths } from '../../core/encoder/protocol';

/** What the user's settings say of an encoder. */
export interface EncoderSettings {
  /** Its address; empty without an encoder. */
  readonly endpoint: string;
  readonly kind: EncoderKind;
  readonly model: string;
  /** Whether the user lets statements go to another machine. */
  readonly allowOtherHosts: boolean;
}

/** Where requests go to. */
export interface Endpoint {
  readonly url: URL;
  /** Scheme, host and port: what a key belongs to. */
  readonly origin: string;
}

/** Why an encoder that the settings name is not used. */
export type EndpointProblem = 'address' | 'model' | 'other-host' | 'key-needs-https';

/**
 * Finds out where to send requests, and whether that is allowed.
 * @param hasKey whether a key would be sent along
 */
export function endpointOf(
  { endpoint, kind, model, allowOtherHosts }: EncoderSettings,
  hasKey = false,
): Endpoint | EndpointProblem {
  const url = parseAddress(endpoint);
  if (!url) return 'address';
  const isLocal = localHosts.has(url.hostname);
  if (!isLocal && !allowOtherHosts) return 'other-host';
  if (!isLocal && hasKey && url.protocol !== 'https:') return 'key-needs-https';
  if (model === '') return 'model';
  url.pathname = pathBelow(url.pathname, encoderPaths[kind]);
  url.hash = '';
  return { url, origin: url.origin };
}

/** The scheme, host and port that a key for these settings belongs to. */
export function originOf(endpoint: string): string | undefined {
  return parseAddress(endpoint)?.origin;
}

/** As `URL` writes them; other spellings of the same address (`127.1`, `0:0::1`) become these. */
const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function parseAddress(text: string): URL | undefined {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  // A password in a setting would be written down in the open.
  return isWeb && url.username === '' && url.password === '' ? url : undefined;
}

/** Servers are named by their address, by `…/v1` or by the whole path: all mean the same. */
function pathBelow(given: string, path: string): string {
  const base = given.replace(/(?<!\/)\/+$/, '');
  const [first = ''] = path.split('/').slice(1);
  if (base.endsWith(path)) return base;
  return base.endsWith(`/${first}`) ? base + path.slice(first.length + 1) : base + path;
}
