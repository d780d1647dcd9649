import { Component, type ReactNode } from 'react';

interface CrashGuardProps {
  /** What stands there after a crash. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Shows a designed state where the pane would otherwise be a white page. */
export class CrashGuard extends Component<CrashGuardProps, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? this.props.fallback : this.props.children;
  }
}
