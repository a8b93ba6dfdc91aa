import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Menu {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly icon?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly Menu[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac?: string;
      readonly when?: string;
    }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly markdownDescription?: string; readonly default?: unknown }>
      >;
    };
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly languages: readonly object[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
  };
}

const root = process.cwd();
const text = readFileSync(path.join(root, 'package.json'), 'utf8');
const { contributes } = JSON.parse(text) as Manifest;
const nls = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
const sources = readdirSync(path.join(root, 'src/extension'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(root, 'src/extension', file), 'utf8'))
  .join('\n');

/** Commands that the sources register: written out, or made from a list. */
function registered(): ReadonlySet<string> {
  const found = [...sources.matchAll(/registerCommand\(\s*'([\w.]+)'/g)].map(([, id]) => id ?? '');
  const kinds = ['person', 'organization', 'place', 'group', 'product', 'other', 'date', 'event'];
  const annotating = [...sources.matchAll(/\bon(?:Item)?\('(\w+)',/g)].map(([, name]) => name ?? '');
  return new Set([
    ...found,
    ...(sources.includes('`dateline.toggle.${kind}`') ? kinds.map((kind) => `dateline.toggle.${kind}`) : []),
    ...annotating.flatMap((name) => [`dateline.${name}`, `dateline.settle.${name}`]),
  ]);
}

const commands = contributes.commands.map(({ command }) => command);

describe('the manifest', () => {
  it('contributes only commands that are registered', () => {
    const known = registered();
    assert.deepEqual(
      commands.filter((command) => !known.has(command)),
      [],
    );
  });

  it('contributes every command that is registered by name', () => {
    const named = [...sources.matchAll(/registerCommand\(\s*'([\w.]+)'/g)].map(([, id]) => id ?? '');
    assert.deepEqual(
      named.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('has each command once, titled in package.nls.json, in the category Dateline', () => {
    assert.equal(new Set(commands).size, commands.length);
    for (const { command, title, category } of contributes.commands) {
      assert.equal(title, `%command.${command.replace('dateline.', '')}%`);
      assert.equal(category, 'Dateline');
    }
  });

  it('uses every text of package.nls.json, and none that is not there', () => {
    const used = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? ''));
    assert.deepEqual(
      [...used].filter((key) => !(key in nls)),
      [],
    );
    assert.deepEqual(
      Object.keys(nls).filter((key) => !used.has(key)),
      [],
    );
  });

  it('reads every setting, and describes every one that is read', () => {
    const settings = Object.keys(contributes.configuration.properties).map((name) => name.replace('dateline.', ''));
    const read = new Set([...sources.matchAll(/\bsetting\(\s*'([\w.]+)'/g)].map(([, name]) => name ?? ''));
    assert.deepEqual(
      settings.filter((name) => !read.has(name)),
      [],
    );
    assert.deepEqual(
      [...read].filter((name) => !settings.includes(name)),
      [],
    );
    for (const [name, { markdownDescription, ...rest }] of Object.entries(contributes.configuration.properties)) {
      assert.ok(markdownDescription, `${name} is not described`);
      assert.ok('default' in rest, `${name} has no default`);
    }
  });

  it('names only its own commands and submenus in menus and keys', () => {
    const submenus = contributes.submenus.map(({ id }) => id);
    for (const menu of Object.values(contributes.menus).flat()) {
      if (menu.command) assert.ok(commands.includes(menu.command), menu.command);
      if (menu.submenu) assert.ok(submenus.includes(menu.submenu), menu.submenu);
    }
    for (const { command } of contributes.keybindings) assert.ok(commands.includes(command), command);
  });

  it('keeps commands that need a context out of the palette', () => {
    const palette = new Map(contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]));
    for (const command of commands)
      if (/\.(review|settle)\.|\.reveal$|clearFilter$|follow$/.test(command))
        assert.equal(palette.get(command), 'false', command);
  });

  it('binds keys in articles, its own view and its own list alone, none twice under the same condition', () => {
    const seen = new Set<string>();
    for (const { key, mac, when } of contributes.keybindings) {
      assert.match(
        when ?? '',
        /dateline\.article|focusedView == dateline\.outline|inQuickInput && dateline\.settling == /,
      );
      for (const bound of [`${key} ${when}`, `${mac} ${when}`]) {
        assert.ok(!seen.has(bound) || bound.startsWith('undefined'), bound);
        seen.add(bound);
      }
    }
  });

  it('works in Restricted Mode: nothing of the extension runs a program or shows a web page', () => {
    const { capabilities } = JSON.parse(text) as { capabilities: { untrustedWorkspaces: { supported: boolean } } };
    assert.equal(capabilities.untrustedWorkspaces.supported, true);
    assert.doesNotMatch(
      sources,
      /child_process|\bspawn\(|\bexecFile\(|createTerminal|\beval\(|new Function|tasks\.executeTask/,
    );
    assert.doesNotMatch(sources, /createWebviewPanel|registerWebviewViewProvider/);
  });

  it('trusts links in its own hovers for named commands only, and never HTML', () => {
    assert.doesNotMatch(sources, /isTrusted = true|supportHtml/);
    assert.match(sources, /isTrusted = \{ enabledCommands: commands \}/);
  });

  it('has an icon for every command with a button', () => {
    const icons = new Map(contributes.commands.map(({ command, icon }) => [command, icon]));
    for (const menu of ['view/title', 'view/item/context', 'editor/title'])
      for (const item of contributes.menus[menu] ?? [])
        if (item.command && /^(inline|navigation)/.test((item as { group?: string }).group ?? ''))
          assert.ok(icons.get(item.command), item.command);
  });

  it('gives each colour for dark, light and high-contrast themes', () => {
    for (const { id, defaults } of contributes.colors)
      for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'])
        assert.match(defaults[theme] ?? '', /^#[\da-f]{6,8}$/, id);
  });

  it('points to files that are there', () => {
    const files = [...text.matchAll(/"(\.\/(?:media|syntaxes|schemas)\/[^"]+|media\/[^"]+)"/g)].map(
      ([, file]) => file ?? '',
    );
    assert.ok(files.length > 5);
    for (const file of files) assert.ok(existsSync(path.join(root, file)), file);
  });
});

describe('what ships', () => {
  it('carries the licence of every package in its bundles, in the version that is bundled', function () {
    this.timeout(120_000);
    const done = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], { cwd: root, encoding: 'utf8' });
    assert.equal(done.status, 0, done.stderr);
    const packages = done.stdout.trim().split('\n');
    const { dependencies } = JSON.parse(text) as { dependencies: object };
    assert.deepEqual(packages, Object.keys(dependencies).sort(), 'what is bundled is what package.json says');
    const notices = readFileSync(path.join(root, 'ThirdPartyNotices.txt'), 'utf8');
    for (const name of packages) {
      const file = path.join(root, 'node_modules', name, 'package.json');
      const { version, license } = JSON.parse(readFileSync(file, 'utf8')) as { version: string; license: string };
      assert.ok(notices.includes(`\n${name} ${version} (${license})\n`), name);
      assert.match(license, /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)$/);
    }
    assert.match(readFileSync(path.join(root, '.vscodeignore'), 'utf8'), /^!ThirdPartyNotices\.txt$/m);
  });

  it('is locked to packages by their hashes, and to no address', () => {
    for (const folder of ['', 'test/host/browser', 'test/host/server', 'test/host/web']) {
      const lock = readFileSync(path.join(root, folder, 'package-lock.json'), 'utf8');
      assert.doesNotMatch(lock, /"resolved"|https?:\/\/[^"]*registry/, folder);
    }
  });
});
