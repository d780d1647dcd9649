import { parseArgs } from 'node:util';
import { serveSandbox } from './server/serveSandbox';

/**
 * `npm run sandbox`: the workbook as a grid with the pane beside it, without Excel.
 * --port N; --production: the pane as it is shipped; --cdn: leave Office.js to Microsoft's CDN, for tests that answer it.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3100' },
    production: { type: 'boolean', default: false },
    cdn: { type: 'boolean', default: false },
  },
});

const url = await serveSandbox({
  port: Number(values.port),
  mode: values.production ? 'production' : 'development',
  officeJs: values.cdn ? 'cdn' : 'own',
});

console.log(`Sandbox: ${url}`);
