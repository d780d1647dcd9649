import type { ReactNode } from 'react';
import type { BenchState, OpenExcel } from './openExcel';

/** The add-in's buttons, by the FunctionName of its manifest. */
const COMMANDS = [
  ['checkWorkbook', 'Kontrollér', 'check'],
  ['clearMarks', 'Ryd markeringer', 'clear'],
  ['writeReport', 'Kontrolrapport', 'report'],
  ['distribute', 'Dan Tabel A–E', 'distribute'],
] as const;

interface RibbonProps {
  readonly excel: OpenExcel;
  readonly state: BenchState;
  readonly samples: readonly string[];
  readonly chosen: string;
  readonly onChoose: (sample: string) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** What Excel's window has above the sheet: opening, the add-in's ribbon group, the theme. */
export function Ribbon({ excel, state, samples, chosen, onChoose, onOpen, onSave }: RibbonProps): ReactNode {
  return (
    <header className="ribbon" aria-label="Excel">
      <div className="group">
        <select
          aria-label="Projektmappe"
          value={samples.includes(chosen) ? chosen : ''}
          onChange={({ target }) => onChoose(target.value)}
        >
          {!samples.includes(chosen) && <option value="">{chosen}</option>}
          {samples.map((sample) => (
            <option key={sample}>{sample}</option>
          ))}
        </select>
        <label className="button">
          Åbn .xlsx …
          <input
            type="file"
            accept=".xlsx,.xlsm"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) onOpen(file);
            }}
          />
        </label>
        <button type="button" onClick={onSave}>
          Gem markeret kopi
        </button>
      </div>
      <div className="group" role="group" aria-label="Forslagskontrol">
        {COMMANDS.map(([name, label, icon]) => (
          <button key={name} type="button" className="command" onClick={() => void excel.press(name)}>
            <img src={`/assets/${icon}-32.png`} alt="" width={24} height={24} />
            {label}
          </button>
        ))}
        <button
          type="button"
          className="command"
          aria-pressed={state.isPaneShown}
          onClick={() => excel.showPane(!state.isPaneShown)}
        >
          <img src="/assets/pane-32.png" alt="" width={24} height={24} />
          Vis rude
        </button>
      </div>
      <div className="group">
        <label className="check">
          <input
            type="checkbox"
            checked={state.isDark}
            onChange={({ target }) => excel.setDark(target.checked)}
          />
          Mørkt tema
        </label>
      </div>
    </header>
  );
}
