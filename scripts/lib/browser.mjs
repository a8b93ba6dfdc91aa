/** Finds a Chromium that runs here, or installs one from npm. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureHostPackages, root } from './packages.mjs';

export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installed() {
  const named = process.env.DATELINE_BROWSER ?? process.env.CHROME_PATH;
  if (named) return named;
  const candidates = {
    linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap((name) =>
      (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
    ),
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((base) => [
        `${base}\\Google\\Chrome\\Application\\chrome.exe`,
        `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]),
  };
  return (candidates[platform()] ?? []).find((file) => existsSync(file));
}

/** Whether the program starts at all: some distributions ship a stub that only asks for another package. */
function starts(file) {
  return platform() === 'win32' || spawnSync(file, ['--version'], { timeout: 20000 }).status === 0;
}

/** The path of a browser: an installed one, else npm's, else Playwright's download. */
export async function findBrowser() {
  const found = installed();
  if (found && starts(found)) return found;
  if (platform() === 'linux' && arch() === 'x64') {
    const folder = ensureHostPackages('browser');
    const { default: chromium } = await import(
      pathToFileURL(path.join(folder, 'node_modules/@sparticuz/chromium/build/index.js')).href
    ).catch(() => import(pathToFileURL(path.join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js')).href));
    return chromium.executablePath();
  }
  const { chromium } = await import('playwright-core');
  if (!existsSync(chromium.executablePath())) {
    const done = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'],
      { stdio: 'inherit' },
    );
    if (done.status !== 0)
      throw new Error('No browser: install Chrome or Chromium, or set DATELINE_BROWSER to its path.');
  }
  return chromium.executablePath();
}

/** A headless browser; the caller closes it. */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: await findBrowser(), args: browserArgs, headless: true });
}
