import js from '@eslint/js';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Inside the core a layer may import only itself and the layers before it. */
const layers = [
  ['ports', 'text'],
  ['language'],
  ['recognize'],
  ['actors'],
  ['events'],
  ['annotations'],
  ['outline', 'timeline', 'graph', 'corpus'],
  ['check', 'export', 'import'],
];

const restrict = (...groups) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: groups }],
});
const outsideCore = {
  group: ['vscode', 'node:*', '**/extension/**', '**/cli/**', '**/webview/**'],
  message: 'The core is pure: what it needs from outside comes through ports.ts.',
};

const coreLayers = layers.map((layer, depth) => {
  const above = layers.slice(depth + 1).flat();
  return {
    files: layer.flatMap((name) => [`src/core/${name}/**/*.ts`, `src/core/${name}.ts`]),
    rules: restrict(outsideCore, {
      group: [...above.map((name) => `**/${name}/**`), '**/analysis.js', '**/core/index.js', '../index.js'],
      message: `${layer.join(', ')} may not import the layers above.`,
    }),
  };
});

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'test/host/**', '.cache/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'No default exports.' }],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
  { files: ['esbuild.js', '**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['src/core/**/*.ts'], rules: restrict(outsideCore) },
  ...coreLayers,
  {
    files: ['src/extension/**/*.ts'],
    rules: restrict({
      group: ['node:*', '**/node/**', '**/cli/**', '**/core/*/**'],
      message: 'The extension uses core/index.ts, runs in a browser too, and knows nothing of the command line.',
    }),
  },
  {
    // What is behind nodeMain.ts alone may know Node: the thread that analyses, what starts it, and how files are saved.
    files: [
      'src/extension/nodeMain.ts',
      'src/extension/worker/nodeWorker.ts',
      'src/extension/worker/startNodeAnalyser.ts',
      'src/extension/updateOnDisk.ts',
    ],
    rules: restrict({ group: ['**/cli/**', '**/core/*/**'], message: 'The extension uses core/index.ts.' }),
  },
  {
    files: ['src/extension/features/*.ts'],
    rules: restrict(
      { regex: '^\\./(?!support/)', message: 'Features never import features; they meet in services.' },
      {
        group: ['node:*', '**/node/**', '**/cli/**', '**/core/*/**'],
        message: 'The extension uses core/index.ts and runs in a browser too.',
      },
    ),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: restrict({
      group: ['vscode', '**/extension/**', '**/webview/**', '**/core/*/**'],
      message: 'The command line uses core/index.ts and node.',
    }),
  },
  {
    // How files are saved on a disk: shared by the command line and the extension's Node host.
    files: ['src/node/**/*.ts'],
    rules: restrict({
      group: ['vscode', '**/extension/**', '**/webview/**', '**/cli/**', '**/core/**'],
      message: 'src/node knows files alone.',
    }),
  },
  {
    files: ['src/webview/**/*.ts'],
    rules: restrict({
      group: ['vscode', 'node:*', '**/extension/**', '**/cli/**'],
      message: 'A webview is browser code.',
    }),
  },
);
