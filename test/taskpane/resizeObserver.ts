/** jsdom lays nothing out and has no ResizeObserver; Fluent's components ask for one as they mount. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = SilentResizeObserver;
