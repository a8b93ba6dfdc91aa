/**
 * Writes ThirdPartyNotices.txt: every package that esbuild puts into what ships, with its version and its licence in full.
 * `node scripts/notices.mjs --check` writes nothing and fails where the file is not what it should be.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { ensureRootPackages, root } from './lib/packages.mjs';

const file = path.join(root, 'ThirdPartyNotices.txt');
const { parts } = createRequire(import.meta.url)('../esbuild.js');

/** The folders of the packages that the bundles hold, by name. */
async function bundled() {
  const folders = new Set();
  for (const options of [...parts.extension, ...parts.cli].filter(({ entryPoints }) => entryPoints.length)) {
    const { metafile } = await build({
      ...options,
      absWorkingDir: root,
      write: false,
      metafile: true,
      sourcemap: false,
    });
    for (const input of Object.keys(metafile.inputs)) {
      const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (found) folders.add(found[1]);
    }
  }
  return [...folders].sort();
}

function notice(folder) {
  const { name, version, license, homepage } = JSON.parse(
    readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
  const text = readdirSync(path.join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
  if (!text || typeof license !== 'string') throw new Error(`${name} has no licence: ask its authors before it ships`);
  const words = readFileSync(path.join(root, folder, text), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
  return `${'='.repeat(80)}\n${name} ${version} (${license})${homepage ? `\n${homepage.replace(/#readme$/, '')}` : ''}\n\n${words}\n`;
}

ensureRootPackages();
const folders = await bundled();
const text = `Dateline holds the following packages. The data that its models were learned from is named in models/README.md.\n\n${folders.map(notice).join('\n')}`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('ThirdPartyNotices.txt is not what ships: run "npm run notices"');
  process.exit(1);
}
console.log(folders.map((folder) => folder.replace(/^.*node_modules\//, '')).join('\n'));
