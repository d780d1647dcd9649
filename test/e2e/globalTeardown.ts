export default function globalTeardown(): void {
  globalThis.stopSandbox?.();
}
