/** swc only strips the types; `npm run check` judges them. */
const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // The MongoDB driver loads one module by a dynamic import, which jest's sandbox refuses; transformed, it requires it.
  // The d3 libraries are ESM only.
  transform: { '\\.tsx?$': swc, 'mongodb/lib/runtime_adapters\\.js$': swc, '(d3-[a-z-]+|internmap)/.*\\.m?js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!mongodb/lib/runtime_adapters\\.js$|d3-[a-z-]+/|internmap/)'],
  modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/dist/'],
};

const folders = (...names) => names.map((name) => `<rootDir>/test/${name}/**/*.test.ts`);
/** What `npm test` without arguments runs in their stead: shares of them, see test/harness/together.ts. */
const shares = (...names) => names.map((name) => `<rootDir>/test/together/${name}.*.test.ts`);
const isWhole = process.env.GUICHET_TEST_TOGETHER === '1';

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60_000,
  // One more than the cores of the smallest machine: outages and browsers are mostly waited for; another one gained nothing.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/harness/longestFirst.js',
  projects: [
    // Needs no engine: runs in seconds on a machine with Node alone.
    { ...shared, displayName: 'unit', testMatch: isWhole ? shares('unit') : folders('unit') },
    // On the real engines, started once for all files.
    {
      ...shared,
      displayName: 'desk',
      testMatch: [
        ...folders('intake', 'replay', 'e2e', 'chaos'),
        ...(isWhole
          ? [...shares('workflow', 'api', 'pages'), '<rootDir>/test/pages/everyPage.test.ts']
          : folders('workflow', 'api', 'pages')),
      ],
      globalSetup: '<rootDir>/test/harness/globalSetup.ts',
      globalTeardown: '<rootDir>/test/harness/globalTeardown.ts',
    },
  ],
};
