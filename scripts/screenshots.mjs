/** Takes the pictures of README and docs in a real VS Code: `npm run screenshots` (Linux). */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './lib/packages.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern', 'high-contrast': 'Default High Contrast' };
const folder = process.argv[2] ?? path.join(root, 'docs', 'images');
const file = process.argv[3] ?? 'harbour-talks.txt';
const hovered = process.argv[4] ?? 'Solheim';

mkdirSync(folder, { recursive: true });
if (
  spawnSync(process.execPath, ['esbuild.js', 'extension', '--production'], { cwd: root, stdio: 'inherit' }).status !== 0
)
  process.exit(1);
for (const [name, theme] of Object.entries(themes)) {
  const workbench = await openWorkbench({ theme, file });
  const { page } = workbench;
  await workbench.ready();
  await workbench.command('Dateline: Focus on');
  await page.locator('.pane-body .monaco-list-row').first().waitFor();
  await workbench.open(file);
  await workbench.closeSecondarySideBar();
  await workbench.goTo(3, 76);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await workbench.hover(hovered);
  await page.waitForTimeout(600);
  await page.screenshot({ path: path.join(folder, `${name}-hover.png`) });
  await workbench.close();
  console.log(name);
}
process.exit(0);
