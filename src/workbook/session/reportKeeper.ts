import type { Finding } from '../../findings/finding';
import { acceptFinding } from '../acceptFinding';
import type { CheckedWorkbook } from '../checkedWorkbook';
import { givenToday } from '../givenToday';
import { localDay } from '../localDay';
import { withdrawAcceptance } from '../withdrawAcceptance';
import { isReportSheet } from '../report/reportSheet';
import type { SessionCore } from './sessionCore';
import type { Notice } from './sessionState';

/** Writes the report sheet of the open workbook, and the reasons on it. */
export class ReportKeeper {
  readonly #core: SessionCore;

  constructor(core: SessionCore) {
    this.#core = core;
  }

  /** Writes on the report sheet why a finding is accepted; the first reason makes the report. */
  async accept(finding: Finding, reason: string): Promise<void> {
    const { changed, store, texts } = this.#core;
    changed.add(finding.at.sheetId);
    await this.#writeOn(
      (checked) => {
        const accepted = acceptFinding(checked, finding, givenToday(reason, texts()));
        if (accepted === null) {
          store.update({ notice: { kind: 'refused', cells: [{ cell: finding.at, reason: 'changed' }] } });
        }
        return accepted;
      },
      { kind: 'accepted' },
    );
  }

  /** Takes a reason off the report sheet: the finding is open again. */
  async withdraw(finding: Finding): Promise<void> {
    await this.#writeOn((checked) => withdrawAcceptance(checked, finding), { kind: 'withdrawn' });
  }

  /** Makes the report or renews it. False: it is not written, and why is told. */
  write(): Promise<boolean> {
    return this.#writeOn((checked) => checked, { kind: 'report-written' });
  }

  /** The report's sheet as of the last reading; null if there is none. */
  sheetId(): string | null {
    return this.#core.cache.sheets.find(isReportSheet)?.id ?? null;
  }

  /** Writes the report on what `change` makes of the workbook as it stands now. False: it is not written. */
  async #writeOn(
    change: (checked: CheckedWorkbook) => CheckedWorkbook | null,
    told: Notice,
  ): Promise<boolean> {
    const { act, again, cache, changed, fixes, store, texts, workbook } = this.#core;
    let isWritten = false;
    await act({ kind: 'writing' }, async () => {
      const { reportOf } = await import('./reportOf');
      const { sheetsBeside, wholeWorkbook } = await import('./wholeWorkbook');
      const { result, marks } = store.get();
      const whole = await wholeWorkbook(workbook, result?.scope === 'workbook' ? cache : null, changed);
      const checked = change(whole.checked);
      if (checked === null) return;
      const report = whole.sheets.find(isReportSheet)?.id ?? null;
      const context = { texts: texts(), marks, date: localDay(), fixes };
      const outcome = await workbook.putSheet(reportOf(checked, whole.sheets, context), report);
      isWritten = outcome === 'done';
      if (isWritten) fixes.told();
      store.update({ notice: outcome === 'done' ? told : { kind: 'report-refused', outcome } });
      const written = report === null ? await sheetsBeside(workbook, whole.sheets) : [report];
      for (const id of written) changed.add(id);
    });
    await again([]);
    return isWritten;
  }
}
