#!/usr/bin/env node
/**
 * Stands in for the `code` executable where desktop VS Code can't be downloaded: takes the flags that @vscode/test-electron passes,
 * serves the same VS Code from npm, opens it in a headless browser, and exits with the tests' own exit code.
 * The tests write their report to a file themselves; the workbench's console is shown with DATELINE_VERBOSE=1 only.
 */
import { launchBrowser } from './browser.mjs';
import { remoteUri, startServer } from './server.mjs';

const args = process.argv.slice(2);
const flag = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = args.find((arg) => !arg.startsWith('--')) ?? process.cwd();

const server = await startServer({ tests: true, extensions: flag('extensions-dir') });
const browser = await launchBrowser();
const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
const code = await new Promise((resolve, reject) => {
  const timer = setTimeout(() => reject(new Error('the tests did not end within 8 minutes')), 480000);
  void page.exposeFunction('codeAutomationExit', (value) => {
    clearTimeout(timer);
    resolve(value);
  });
  void page.exposeFunction('codeAutomationLog', (_type, values) => {
    if (process.env.DATELINE_VERBOSE) console.log(...values);
  });
  page.on('crash', () => reject(new Error('the workbench crashed')));
  const payload = [
    ['extensionDevelopmentPath', remoteUri(server.port, flag('extensionDevelopmentPath'))],
    ['extensionTestsPath', remoteUri(server.port, flag('extensionTestsPath'))],
  ];
  page.goto(server.address(folder, payload)).catch(reject);
}).catch((error) => {
  console.error(error.message);
  return 1;
});
await browser.close();
server.stop();
process.exit(code);
