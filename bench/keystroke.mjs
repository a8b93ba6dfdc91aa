/**
 * How long a keystroke in a 1 MB article keeps the extension host busy, in a real VS Code, beside the same text as a plain log:
 * `npm run bench:keystroke`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInCode } from '../scripts/lib/runInCode.mjs';
import { corpusTexts, root } from './support.mjs';

execFileSync(process.execPath, ['esbuild.js', 'extension', 'bench', '--production'], { cwd: root, stdio: 'inherit' });
const workspace = mkdtempSync(path.join(tmpdir(), 'dateline-keystroke-'));
let text = '';
const texts = corpusTexts().map((item) => item.text);
for (let i = 0; text.length < 1_000_000; i = (i + 1) % texts.length) text += `${texts[i]}\n`;
text = text.slice(0, 1_000_000);
writeFileSync(path.join(workspace, 'long.txt'), `date 2024-05-13\n\n${text}`);
writeFileSync(path.join(workspace, 'long.log'), text);
const { report, failed } = await runInCode({ workspace, tests: path.join(root, 'dist/bench/keystrokeSuite.js') });
rmSync(workspace, { recursive: true, force: true });
if (failed) {
  console.error(report);
  process.exit(1);
}
const { plain, article } = JSON.parse(report);
console.log(
  '1 MB, 60 keystrokes at 12 a second\n\n| | host busy per keystroke, ms | longest block, ms |\n|---|---|---|',
);
for (const [name, row] of Object.entries({ 'plain log (VS Code itself)': plain, 'article with Dateline': article }))
  console.log(`| ${name} | ${row.busyPerKeystroke.toFixed(2)} | ${row.longestBlock.toFixed(1)} |`);
