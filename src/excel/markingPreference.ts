const KEY = 'forslagskontrol.marking';

/** Whether this user wants findings marked: yes, until told otherwise. Browsers may deny the storage. */
export function readMarkingPreference(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function rememberMarkingPreference(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Then it holds as long as the pane is open.
  }
}
