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

export default {
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
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
  ],
};
