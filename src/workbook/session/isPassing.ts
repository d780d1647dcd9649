import type { HostFailure } from './openWorkbook';

/** May the next attempt succeed without the user's doing? */
export function isPassing(failure: HostFailure): boolean {
  switch (failure) {
    case 'offline':
    case 'interrupted':
    case 'gone':
    case 'cell-being-edited':
    case 'unknown':
      return true;
    case 'too-large':
    case 'no-sheet-in-front':
    case 'access-denied':
    case 'not-supported':
      return false;
  }
}
