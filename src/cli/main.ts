import { processConsole } from './console';
import { run } from './run';

const console = processConsole();

run(process.argv.slice(2), console).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(`forslagskontrol: Intern fejl i programmet / internal error\n${report}\n`);
    process.exitCode = 2;
  },
);
