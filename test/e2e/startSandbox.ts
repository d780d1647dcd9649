import { spawn } from 'node:child_process';

export interface RunningSandbox {
  readonly url: string;
  readonly stop: () => void;
}

/** Runs `npm run sandbox` with the pane as it is shipped, Office.js left to the CDN, on a free port. */
export async function startSandbox(): Promise<RunningSandbox> {
  const args = ['--import', 'tsx', 'sandbox/serve.ts', '--production', '--cdn', '--port', '0'];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /Sandbox: (https:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (code) => reject(new Error(`The sandbox ended with ${code}:\n${said}`)));
  });
  return { url, stop: () => server.kill() };
}
