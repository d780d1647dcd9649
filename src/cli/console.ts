/** Where the command line writes to, and what it may do there. */
export interface Console {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Colours are wanted on standard output. */
  readonly colours: boolean;
  /** Somebody watches standard error. */
  readonly watched: boolean;
}

/**
 * The console of this process. A reader that goes away (`| head`) is no error: the exit status still tells the result.
 * Output that cannot be written (a full disk) is.
 */
export function processConsole(): Console {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.stderr.write(`forslagskontrol: ${error.message}\n`);
      process.exit(2);
    });
  }
  const noColour = process.env['NO_COLOR'] ?? '';
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    colours: process.stdout.isTTY && noColour === '',
    watched: process.stderr.isTTY,
  };
}
