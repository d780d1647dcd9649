import { findChromium } from './test/e2e/findChromium.js';

/** TypeScript in, CommonJS out: jest's module mocks and its speed both want it. Types are tsc's business. */
const transform = (parser) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];

const shared = {
  transform: {
    '\\.ts$': transform({ syntax: 'typescript' }),
    '\\.tsx$': transform({ syntax: 'typescript', tsx: true }),
  },
};

/** The browser tests, where there is a browser. Without one that is said, and on CI it is an error. */
function browserTests() {
  if (findChromium() === null) {
    const missing = 'no Chromium found (CHROME_PATH, usual places)';
    if (process.env.CI) throw new Error(`The browser tests must run on CI: ${missing}.`);
    console.warn(`Browser tests (test/e2e) LEFT OUT: ${missing}.`);
    return [];
  }
  return [
    {
      transform: { ...shared.transform, 'findChromium\\.js$': transform({ syntax: 'ecmascript' }) },
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/globalSetup.ts',
      globalTeardown: '<rootDir>/test/e2e/globalTeardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/e2e/patience.ts'],
    },
  ];
}

export default {
  maxWorkers: 2,
  // A busy machine takes its time; no test waits for this.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      setupFiles: ['<rootDir>/test/support/seededProperties.ts'],
      testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/taskpane/', '<rootDir>/test/e2e/'],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/taskpane/**/*.test.ts?(x)'],
      setupFiles: ['<rootDir>/test/taskpane/resizeObserver.ts', '<rootDir>/test/taskpane/textEncoder.ts'],
    },
    ...browserTests(),
  ],
};
