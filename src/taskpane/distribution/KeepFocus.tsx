import { Component, createRef, type ReactNode } from 'react';

interface KeepFocusProps {
  /** Finds what takes the keyboard when the thing that had it is gone. */
  readonly fallback: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Keeps the keyboard inside a part of the page: a button that does its work and goes away leaves it to the fallback. A class, because
 * only a class is told before the document changes.
 */
export class KeepFocus extends Component<KeepFocusProps> {
  readonly #part = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): boolean {
    const focused = document.activeElement;
    return focused !== document.body && (this.#part.current?.contains(focused) ?? false);
  }

  override componentDidUpdate(_props: KeepFocusProps, _state: unknown, hadFocus: boolean): void {
    if (!hadFocus || document.activeElement !== document.body) return;
    this.#part.current?.querySelector<HTMLElement>(this.props.fallback)?.focus();
  }

  override render(): ReactNode {
    return (
      <div ref={this.#part} className={this.props.className}>
        {this.props.children}
      </div>
    );
  }
}
