interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key moves the active cell to; null: it does not move it. */
export function movedBy(key: string, { row, column }: Place): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
    case 'Enter':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: column + 1 };
    default:
      return null;
  }
}
