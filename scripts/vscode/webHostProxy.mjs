import { createReadStream, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const extensionPrefix = '/__ext';

const contentTypes = /** @type {Readonly<Record<string, string>>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
});

/**
 * @typedef {object} Proxy
 * @property {string} host `localhost:PORT`
 * @property {() => void} stop
 */

/**
 * A reverse proxy that makes the workbench run an extension in its web-worker extension host.
 *
 * The worker loads an extension over HTTP, and the page's content policy admits only its own
 * origin; so the page and the extension's files come from one address, and the page's
 * configuration, which names the extension, is completed on the way.
 * @param {object} target
 * @param {string} target.serverHost `localhost:PORT` of VS Code's server
 * @param {string} target.extensionPath the extension's folder
 * @param {string} [target.testsPath] a test bundle, relative to that folder
 * @param {number} [target.port] a free one without it
 * @returns {Promise<Proxy>}
 */
export async function startWebHostProxy({ serverHost, extensionPath, testsPath, port = 0 }) {
  const [, serverPort] = serverHost.split(':');
  const proxy = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
    if (pathname.startsWith(`${extensionPrefix}/`)) {
      const path = decodeURIComponent(pathname.slice(extensionPrefix.length));
      serveFile(extensionPath, path, response);
      return;
    }
    const isPage = pathname === '/';
    const headers = { ...incoming.headers };
    if (isPage) {
      // The page is edited as text.
      delete headers['accept-encoding'];
    }
    const forwarded = request(
      { host: '127.0.0.1', port: serverPort, path: incoming.url, method: incoming.method, headers },
      (answer) => {
        if (!isPage) {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
          return;
        }
        let page = '';
        answer.setEncoding('utf8').on('data', (text) => (page += text));
        answer.on('end', () => {
          delete answer.headers['content-length'];
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          response.end(withExtension(page, incoming.headers.host ?? '', testsPath));
        });
      },
    );
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });

  proxy.on('upgrade', (incoming, socket, head) => {
    const server = connect(Number(serverPort), '127.0.0.1', () => {
      const headers = incoming.rawHeaders
        .map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`))
        .join('');
      server.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
      server.write(head);
      server.pipe(socket).pipe(server);
    });
    server.on('error', () => socket.destroy());
    socket.on('error', () => server.destroy());
  });

  await new Promise((resolve) => proxy.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = proxy.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The proxy has no port.');
  }
  return {
    host: `localhost:${address.port}`,
    stop: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

/**
 * Names the extension, and its tests, in the workbench's configuration.
 * @param {string} page
 * @param {string} authority the address the page was asked for
 * @param {string | undefined} testsPath
 */
function withExtension(page, authority, testsPath) {
  return page.replace(
    /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/,
    (_, before, settings, after) => {
      const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
      const served = { scheme: 'http', authority };
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [{ ...served, path: extensionPrefix }],
        ...(testsPath === undefined
          ? {}
          : { extensionTestsPath: { ...served, path: `${extensionPrefix}/${testsPath}` } }),
      };
      const edited = JSON.stringify(configuration);
      return before + edited.replaceAll('&', '&amp;').replaceAll('"', '&quot;') + after;
    },
  );
}

/**
 * @param {string} folder
 * @param {string} path as asked for
 * @param {import('node:http').ServerResponse} response
 */
function serveFile(folder, path, response) {
  const file = normalize(join(folder, path));
  const isInside = file.startsWith(folder + sep);
  if (!isInside || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
  });
  createReadStream(file).pipe(response);
}
