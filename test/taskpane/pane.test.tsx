import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import { gridSheet } from '../support/gridSheet';
import { proposalSheet, TOTAL_2026 } from '../support/proposalSheet';
import { someSheets } from '../../src/workbook/session/openWorkbook';
import { UnusableWorkbook } from '../../src/workbook/workbookPort';
import { press, renderPane, settle } from './renderPane';

// Finding by role is slow in jsdom, and more so on a busy machine.
jest.setTimeout(60_000);

const WRONG = proposalSheet('HA06', { total: -1750 });
const RIGHT = proposalSheet('HA07', { code: 'HA07' });
const TOTAL = { sheetId: 'HA06', ...TOTAL_2026 };

const verdict = (): string => screen.getByRole('status', { name: 'Resultat' }).textContent;
const finding = (): HTMLElement => screen.getByRole('button', { name: /^Fejl: .*Samlet varig ændring/ });

describe('the verdict', () => {
  test('counts what was found, in a live region that is there from the start', async () => {
    await renderPane(new MemoryWorkbook([WRONG, RIGHT]));
    expect(verdict()).toBe('');
    expect(screen.getByText('Klar til kontrol')).toBeTruthy();
    await press('Kontrollér projektmappe');
    expect(verdict()).toBe('1 fejl.');
  });

  test('is OK only where everything was read', async () => {
    const { workbook } = await renderPane(new MemoryWorkbook([RIGHT]));
    await press('Kontrollér projektmappe');
    expect(verdict()).toMatch(/^OK/);
    workbook.type({ sheetId: 'HA07', row: 5, column: 4 }, '100 eller 200');
    await press('Kontrollér projektmappe');
    expect(verdict()).not.toMatch(/OK/);
    expect(verdict()).toContain('1 beløb kunne ikke læses');
  });

  test('on one sheet is partial and never OK', async () => {
    await renderPane(new MemoryWorkbook([RIGHT, WRONG]));
    await press('Kun dette ark');
    expect(verdict()).toContain('Kun arket »HA07«: ingen afvigelser.');
    expect(verdict()).toContain('Sammenhænge med andre ark er ikke kontrolleret.');
    expect(verdict()).not.toMatch(/OK/);
  });
});

describe('the coverage', () => {
  test('opens the tables, the amounts, the unread places and the hidden sheets', async () => {
    const { workbook } = await renderPane(
      new MemoryWorkbook([
        proposalSheet('HA06', { extra: '100 eller 200' }),
        proposalSheet('HA07', { code: 'HA07', visible: false }),
      ]),
    );
    await press('Kontrollér projektmappe');
    const coverage = screen.getAllByRole('group', { name: 'Dækning' })[0];
    const counts = within(coverage ?? document.body).getAllByRole('button');
    expect(counts.map(({ textContent }) => textContent)).toEqual([
      '2 tabeller',
      '45 beløb',
      '1 sted ulæst',
      '1 skjult ark',
    ]);
    await press('2 tabeller');
    expect(screen.getByRole('button', { name: '2 tabeller' }).getAttribute('aria-expanded')).toBe('true');
    await press('HA06: Forslagets samlede økonomi');
    expect(workbook.selected).toEqual({ sheetId: 'HA06', row: 3, column: 0 });
    await press('1 sted ulæst');
    await press('Gå til E11');
    expect(workbook.selected).toEqual({ sheetId: 'HA06', row: 10, column: 4 });
    await press('1 skjult ark');
    expect(screen.getByText('Skjulte ark er læst på lige fod med de synlige:')).toBeTruthy();
  });
});

describe('all safe fixes', () => {
  /** A row of 2026 that has lost its sign: total and impact tell what it should be. */
  const TURNED = { sheetId: 'HA06', row: 5, column: 4 };
  const turned = (formula = false): MemoryWorkbook => {
    const workbook = new MemoryWorkbook([proposalSheet('HA06'), RIGHT]);
    workbook.type(TURNED, 1000);
    if (!formula) return workbook;
    const [sheet, ...others] = workbook.sheets;
    const rows = (sheet?.rows ?? []).map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        row.row === TURNED.row && cell.column === TURNED.column ? { ...cell, formula: '500*2' } : cell,
      ),
    }));
    workbook.sheets = sheet === undefined ? [] : [{ ...sheet, rows }, ...others];
    return workbook;
  };

  test('are listed with cause, old and new; then written together, and brought back', async () => {
    const { workbook } = await renderPane(turned());
    await press('Kontrollér projektmappe');
    expect(screen.getByText(/^1 årsag med mindst 95/)).toBeTruthy();
    await press('Ret alle sikre …');
    const panel = screen.getByRole('group', { name: 'Ret alle sikre: 1 felt' });
    const choice = within(panel).getByRole<HTMLInputElement>('checkbox', {
      name: /^HA06: Fortegnet er vendt/,
    });
    expect(choice.checked).toBe(true);
    expect(document.activeElement).toBe(choice);
    expect(panel.textContent).toContain('1.000-1.000');
    await press('Gå til E6');
    expect(workbook.selected).toEqual(TURNED);
    expect(workbook.stateOf(TURNED)?.value).toBe(1000);
    await press('Ret 1 felt');
    expect(workbook.stateOf(TURNED)?.value).toBe(-1000);
    expect(verdict()).toMatch(/^OK/);
    expect(screen.queryByRole('button', { name: 'Ret alle sikre …' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Fortryd');
    await press('Fortryd');
    expect(workbook.stateOf(TURNED)?.value).toBe(1000);
    expect(screen.getByRole('button', { name: 'Ret alle sikre …' })).toBeTruthy();
  });

  test('write nothing that is not chosen', async () => {
    const { workbook } = await renderPane(turned());
    await press('Kontrollér projektmappe');
    await press('Ret alle sikre …');
    await press(/^HA06: Fortegnet er vendt/, 'checkbox');
    const apply = screen.getByRole('button', { name: 'Ret 0 felter' });
    expect(apply.getAttribute('aria-disabled')).toBe('true');
    act(() => apply.click());
    await settle();
    expect(workbook.stateOf(TURNED)?.value).toBe(1000);
  });

  test('give the keyboard back when they are called off', async () => {
    await renderPane(turned());
    await press('Kontrollér projektmappe');
    await press('Ret alle sikre …');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await settle();
    expect(screen.queryByRole('group', { name: /^Ret alle sikre/ })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Ret alle sikre …');
  });

  test('leave a formula alone until it is chosen, and say that it would be lost', async () => {
    const { workbook } = await renderPane(turned(true));
    await press('Kontrollér projektmappe');
    await press('Ret alle sikre …');
    expect(screen.getByText('Her erstattes en formel af et tal. Vælg selv til:')).toBeTruthy();
    expect(screen.getByText(/Formlen i E6 erstattes af et tal/)).toBeTruthy();
    const choice = screen.getByRole<HTMLInputElement>('checkbox', { name: /^HA06: Fortegnet er vendt/ });
    expect(choice.checked).toBe(false);
    await press(/^HA06: Fortegnet er vendt/, 'checkbox');
    await press('Ret 1 felt');
    expect(workbook.stateOf(TURNED)).toMatchObject({ value: -1000, formula: null });
  });

  test('are not offered where no cause is sure', async () => {
    await renderPane(new MemoryWorkbook([RIGHT]));
    await press('Kontrollér projektmappe');
    expect(screen.queryByRole('button', { name: 'Ret alle sikre …' })).toBeNull();
  });
});

describe('a finding', () => {
  test('opens to its arithmetic, and takes the sheet along', async () => {
    const { workbook } = await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    expect(finding().getAttribute('aria-expanded')).toBe('false');
    act(() => finding().click());
    await settle();
    expect(finding().getAttribute('aria-expanded')).toBe('true');
    expect(workbook.selected).toEqual(TOTAL);
    const rows = within(screen.getByRole('table', { name: 'Udregning' })).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'E6Besparelse på indkøb-1.000',
      'E7Besparelse på hjælpemidler-800',
      'Beregnet-1.800',
      'E8Står der-1.750',
      'Forskel+50',
    ]);
    await press('Gå til E6');
    expect(workbook.selected).toEqual({ sheetId: 'HA06', row: 5, column: 4 });
  });

  test('is fixed after old and new were shown, and that can be undone', async () => {
    const { workbook } = await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    act(() => finding().click());
    await press('Brug det beregnede tal');
    const panel = screen.getByRole('group', { name: 'Ret cellen?' });
    expect(panel.textContent).toContain('-1.750-1.800');
    expect(document.activeElement?.textContent).toBe('Ret');
    expect(workbook.stateOf(TOTAL)?.value).toBe(-1750);
    await press('Ret');
    expect(workbook.stateOf(TOTAL)?.value).toBe(-1800);
    expect(verdict()).toMatch(/^OK/);
    expect(document.activeElement?.textContent).toBe('Fortryd');
    await press('Fortryd');
    expect(workbook.stateOf(TOTAL)?.value).toBe(-1750);
    expect(verdict()).toBe('1 fejl.');
  });

  test('is not fixed where the cell changed meanwhile', async () => {
    const { workbook } = await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    act(() => finding().click());
    await press('Brug det beregnede tal');
    workbook.type(TOTAL, 5);
    await press('Ret');
    expect(workbook.stateOf(TOTAL)?.value).toBe(5);
    expect(screen.getByText('E8 er ændret imens. Intet er skrevet.')).toBeTruthy();
  });

  test('warns that a formula would be lost', async () => {
    await renderPane(new MemoryWorkbook([proposalSheet('HA06', { total: '=SUM(E6:E6)|-1000' })]));
    await press('Kontrollér projektmappe');
    const [wrong] = screen.getAllByRole('button', { name: /^Fejl: / });
    act(() => wrong?.click());
    await press('Brug det beregnede tal');
    expect(screen.getByText(/Formlen i E8 erstattes af et tal/)).toBeTruthy();
  });

  test('is accepted with a reason, and only with one', async () => {
    const { workbook } = await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    act(() => finding().click());
    await press('Acceptér …');
    const reason = screen.getByRole('textbox', { name: /Begrundelse/ });
    expect(document.activeElement).toBe(reason);
    await press('Acceptér');
    expect(workbook.reports).toBe(0);
    fireEvent.change(reason, { target: { value: ' Aftalt ' } });
    await press('Acceptér');
    expect(workbook.sheets.at(-1)?.name).toBe('Kontrolrapport');
    expect(verdict()).toMatch(/^OK/);
    expect(screen.getByRole('button', { name: 'Accepteret 1' })).toBeTruthy();
    expect(screen.getByText('Accepteret fordi: Aftalt')).toBeTruthy();
  });

  test('is open again once its acceptance is withdrawn, and keeps the reason at hand', async () => {
    const { workbook } = await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    act(() => finding().click());
    await press('Acceptér …');
    fireEvent.change(screen.getByRole('textbox', { name: /Begrundelse/ }), { target: { value: 'Aftalt' } });
    await press('Acceptér');
    expect(verdict()).toMatch(/^OK/);
    const accepted = screen.getByRole('button', { name: /^Accepteret: .*Samlet varig ændring/ });
    if (accepted.getAttribute('aria-expanded') === 'false') act(() => accepted.click());
    expect(screen.queryByText('Gør sådan:')).toBeNull();
    await press('Fortryd accept');
    expect(verdict()).toBe('1 fejl.');
    expect(JSON.stringify(workbook.sheets.at(-1)?.rows)).not.toContain('Aftalt');
    if (finding().getAttribute('aria-expanded') === 'false') act(() => finding().click());
    await press('Acceptér …');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Begrundelse/ }).value).toBe('Aftalt');
  });

  test('on a protected sheet says so before anything is shown to be written', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    workbook.protectedSheets.add('HA06');
    await renderPane(workbook);
    await press('Kontrollér projektmappe');
    act(() => finding().click());
    await press('Brug det beregnede tal');
    expect(screen.queryByRole('group', { name: 'Ret cellen?' })).toBeNull();
    expect(screen.getByText('E8 er låst af arkbeskyttelsen. Intet er skrevet.')).toBeTruthy();
  });

  test('that follows from another stands below it', async () => {
    const { workbook } = await renderPane(
      new MemoryWorkbook([proposalSheet('HA06', { total: -1750, impact: -1750 })]),
    );
    await press('Kontrollér projektmappe');
    expect(verdict()).toBe('1 fejl, dertil 1 følgefejl.');
    act(() => finding().click());
    const disclosure = /^1 følgefejl/;
    expect(screen.queryByRole('button', { name: 'Gå til E13' })).toBeNull();
    await press(disclosure);
    await press('Gå til E13');
    expect(workbook.selected).toEqual({ sheetId: 'HA06', row: 12, column: 4 });
  });

  test('gives the keyboard back when its fix is called off', async () => {
    await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    act(() => finding().click());
    await press('Brug det beregnede tal');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await settle();
    expect(screen.queryByRole('group', { name: 'Ret cellen?' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Brug det beregnede tal');
  });

  test('keeps a reason that was typed and not given, and gives the keyboard back', async () => {
    await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    act(() => finding().click());
    await press('Acceptér …');
    fireEvent.change(screen.getByRole('textbox', { name: /Begrundelse/ }), {
      target: { value: 'Aftalt med' },
    });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await settle();
    expect(screen.queryByRole('textbox', { name: /Begrundelse/ })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Acceptér …');
    act(() => finding().click());
    act(() => finding().click());
    await press('Acceptér …');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Begrundelse/ }).value).toBe(
      'Aftalt med',
    );
  });

  test('of a payback opens to the cumulated years', async () => {
    const rows = proposalSheet('HA06', { payback: '9 år', extra: 5000 });
    await renderPane(new MemoryWorkbook([rows]));
    await press('Kontrollér projektmappe');
    const [wrong] = screen.getAllByRole('button', { name: /^Fejl: Tilbagebetalingstid/ });
    act(() => wrong?.click());
    const table = screen.getByRole('table', { name: 'Udregning' });
    expect(table.textContent).toContain('6. 2029 (fremskrevet)');
  });

  test('of a payback above the norm is as far off as it is above it', async () => {
    await renderPane(new MemoryWorkbook([proposalSheet('HA06', { payback: '9 år', extra: 12000 })]));
    await press('Kontrollér projektmappe');
    const above = screen.getByRole('button', { name: /^Advarsel: Tilbagebetalingstid over normen/ });
    const line = above.closest('li');
    act(() => above.click());
    expect(line?.textContent).toContain('beregnet til 10 år; normen er højst 6 år');
    expect(line?.textContent).toContain('+4 år');
  });

  test('of a year shows it without grouping before it is mended', async () => {
    const workbook = new MemoryWorkbook([RIGHT]);
    workbook.type({ sheetId: 'HA07', row: 3, column: 6 }, 2027);
    await renderPane(workbook);
    await press('Kontrollér projektmappe');
    act(() => screen.getByRole('button', { name: /^Fejl: Årstal står to gange/ }).click());
    await press('Brug det beregnede tal');
    expect(screen.getByRole('group', { name: 'Ret cellen?' }).textContent).toContain('20272028');
  });
});

describe('the list', () => {
  test('is filtered by category and searched', async () => {
    const text = proposalSheet('HA06', { total: -1750, payback: '9 år' });
    await renderPane(new MemoryWorkbook([text, proposalSheet('HA07', { code: 'HA07', total: 12 })]));
    await press('Kontrollér projektmappe');
    const items = (): number => screen.queryAllByRole('button', { name: /^(Fejl|Advarsel): / }).length;
    const all = items();
    expect(all).toBeGreaterThan(2);
    await press(/^Fejl \d/);
    expect(items()).toBeLessThan(all);
    await press(/^Fejl \d/);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'HA07' } });
    await settle();
    expect(items()).toBe(1);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'findes ikke' } });
    await settle();
    expect(screen.getByText('Ingen afvigelser passer til søgning og filter.')).toBeTruthy();
    await press('Vis alle');
    expect(items()).toBeGreaterThanOrEqual(all);
  });

  test('is gone through with the arrows, one stop for the keyboard a line', async () => {
    await renderPane(
      new MemoryWorkbook([WRONG, proposalSheet('HA07', { code: 'HA07', total: 12, impact: 13 })]),
    );
    await press('Kontrollér projektmappe');
    const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')];
    const [first, second] = lines;
    expect(lines.length).toBeGreaterThan(1);
    const stops = [...(first?.parentElement?.querySelectorAll('button') ?? [])].map(
      ({ tabIndex }) => tabIndex,
    );
    expect(stops).toEqual([0, -1]);
    const at = (key: string): Element | null => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      return document.activeElement;
    };
    first?.focus();
    expect(at('ArrowUp')).toBe(first);
    expect(at('ArrowDown')).toBe(second);
    expect(at('End')).toBe(lines.at(-1));
    expect(at('ArrowDown')).toBe(lines.at(-1));
    expect(at('Home')).toBe(first);
    await press('HA07 Bedre rammer for indkøb');
    expect(at('End')).toBe(first);
  });

  test('keeps what is open and the focus when an edit renews it', async () => {
    const { session, workbook } = await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    act(() => finding().click());
    finding().focus();
    const before = document.activeElement;
    workbook.type({ sheetId: 'HA06', row: 20, column: 0 }, 'en note');
    act(() => session.sheetsChanged(['HA06']));
    await waitFor(() => expect(session.state().result?.live).toBe(true), { timeout: 20_000 });
    expect(workbook.reads.at(-1)?.kind).toBe('some');
    expect(document.activeElement).toBe(before);
    expect(finding().getAttribute('aria-expanded')).toBe('true');
  });
});

describe('the proposals', () => {
  test('show effect, investment, payback on both bases and the curve in words', async () => {
    await renderPane(new MemoryWorkbook([RIGHT]));
    await press('Kontrollér projektmappe');
    await press('Forslag', 'tab');
    const card = within(screen.getByRole('tabpanel')).getByRole('listitem');
    expect(card.textContent).toContain('Nettoeffekt 2025-700');
    expect(card.textContent).toContain('Nettoeffekt 2028-1.800');
    expect(card.textContent).toContain('Investering2.500');
    expect(card.textContent).toContain('2025 p/l');
    expect(screen.getByRole('button', { name: /Totaløkonomi/ }).textContent).toContain('4 år i 2027');
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Kumuleret nettopåvirkning, Totaløkonomi. 2024: 1.000; 2025: 1.800; 2026: 0; 2027: -1.800; 2028: -3.600. Betalt tilbage i 2027.',
    );
    await press(/Serviceeffektivisering/);
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('Serviceeffektivisering');
  });

  test('are one key away', async () => {
    await renderPane(new MemoryWorkbook([RIGHT]));
    await press('Kontrollér projektmappe');
    const findings = screen.getByRole('tab', { name: 'Afvigelser' });
    findings.focus();
    fireEvent.keyDown(findings, { key: 'ArrowRight' });
    const proposals = screen.getByRole('tab', { name: 'Forslag' });
    expect(document.activeElement).toBe(proposals);
    expect(proposals.getAttribute('aria-selected')).toBe('true');
    expect(findings.tabIndex).toBe(-1);
  });
});

describe('the report', () => {
  test('is shown, can be gone back to, and is not called made once it no longer fits', async () => {
    const { session, workbook } = await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    await press('Kontrolrapport');
    const report = workbook.sheets.at(-1)?.id;
    expect(workbook.selected?.sheetId).toBe(report);
    act(() => finding().click());
    await settle();
    expect(workbook.selected).toEqual(TOTAL);
    await press('Vis rapporten');
    expect(workbook.selected?.sheetId).toBe(report);
    workbook.type({ sheetId: 'HA06', row: 20, column: 0 }, 'en note');
    act(() => session.sheetsChanged(['HA06']));
    await waitFor(() => expect(workbook.reads.at(-1)).toEqual(someSheets(['HA06'])), { timeout: 20_000 });
    await settle(50);
    expect(screen.getByText('Kontrolrapporten er lavet.')).toBeTruthy();
    workbook.type(TOTAL, -1700);
    act(() => session.sheetsChanged(['HA06']));
    await waitFor(() => expect(screen.queryByText('Kontrolrapporten er lavet.')).toBeNull(), {
      timeout: 20_000,
    });
  });
});

describe('the states', () => {
  test('no table found: what looks like one is named', async () => {
    await renderPane(new MemoryWorkbook([gridSheet('Ark1', [['Notat'], ['uden tabeller']])]));
    await press('Kontrollér projektmappe');
    expect(screen.getByRole('heading', { name: 'Ingen standardtabel fundet' })).toBeTruthy();
    expect(verdict()).toBe('');
  });

  test('offline: said, with a way on', async () => {
    const workbook = new MemoryWorkbook([RIGHT]);
    workbook.failures = ['offline'];
    await renderPane(workbook);
    await press('Kontrollér projektmappe');
    expect(screen.getByRole('heading', { name: 'Ingen forbindelse' })).toBeTruthy();
    await press('Prøv igen');
    expect(verdict()).toMatch(/^OK/);
  });

  test('a cell is being edited: the check waits and can be cancelled', async () => {
    const workbook = new MemoryWorkbook([RIGHT]);
    workbook.failures = ['cell-being-edited'];
    await renderPane(workbook);
    await press('Kontrollér projektmappe');
    expect(screen.getByRole('heading', { name: 'En celle er under redigering' })).toBeTruthy();
    await press('Annullér');
    expect(screen.getByText('Klar til kontrol')).toBeTruthy();
    expect(screen.getByText('Kontrollen blev annulleret. Intet er markeret.')).toBeTruthy();
  });

  test('progress shows after 300 ms, with a way to cancel', async () => {
    const workbook = new MemoryWorkbook([RIGHT]);
    workbook.gate = new Promise(() => undefined);
    await renderPane(workbook);
    const check = screen.getByRole('button', { name: 'Kontrollér projektmappe' });
    act(() => check.click());
    expect(screen.queryByRole('progressbar')).toBeNull();
    await screen.findByRole('progressbar', {}, { timeout: 20_000 });
    expect(screen.getByRole('button', { name: 'Annullér' })).toBeTruthy();
  });

  test('a check that is cancelled leaves the result from before, says so, and gives the keyboard back', async () => {
    const workbook = new MemoryWorkbook([RIGHT]);
    await renderPane(workbook);
    await press('Kontrollér projektmappe');
    let letGo = (): void => undefined;
    workbook.gate = new Promise((resolve) => (letGo = resolve));
    act(() => screen.getByRole('button', { name: 'Kontrollér projektmappe' }).click());
    const cancel = await screen.findByRole('button', { name: 'Annullér' }, { timeout: 20_000 });
    cancel.focus();
    act(() => cancel.click());
    act(() => letGo());
    await settle();
    expect(screen.getByText('Kontrollen blev annulleret. Resultatet er fra før.')).toBeTruthy();
    expect(verdict()).toMatch(/^OK/);
    expect(document.activeElement?.textContent).toBe('Kontrollér projektmappe');
    workbook.gate = null;
    await press('Kontrollér projektmappe');
    expect(screen.queryByText(/annulleret/)).toBeNull();
  });

  test('nothing but information: the list is not called empty, and the way to it is shown', async () => {
    await renderPane(new MemoryWorkbook([proposalSheet('HA06', { total: '-1.800' })]));
    await press('Kontrollér projektmappe');
    expect(verdict()).toMatch(/^OK/);
    expect(screen.queryByText('Intet at vise')).toBeNull();
    expect(screen.getByText('Ingen afvigelser')).toBeTruthy();
    expect(screen.getByText('1 oplysning')).toBeTruthy();
    await press('Vis oplysninger');
    expect(screen.getByRole('button', { name: /^Oplysning: Beløb gemt som tekst/ })).toBeTruthy();
  });

  test('protected sheets are listed without marks, and that is said', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    workbook.protectedSheets.add('HA06');
    await renderPane(workbook);
    await press('Kontrollér projektmappe');
    expect(screen.getByText('Ikke markeret, fordi arket er beskyttet: HA06.')).toBeTruthy();
    expect(finding()).toBeTruthy();
  });
});

describe('the marks', () => {
  test('are switched off and cleared', async () => {
    const { workbook } = await renderPane(new MemoryWorkbook([WRONG]));
    await press('Kontrollér projektmappe');
    expect(workbook.marks).toHaveLength(1);
    await press('Markér i arket', 'switch');
    expect(workbook.marks).toEqual([]);
    await press('Markér i arket', 'switch');
    expect(workbook.marks).toHaveLength(1);
    await press('Ryd markeringer');
    expect(workbook.marks).toEqual([]);
    expect(screen.getByText(/Markeringerne er fjernet/)).toBeTruthy();
  });

  test('of an earlier session are told of and can be cleared without a check', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    workbook.oldMarks = [{ sheetId: 'HA06', severity: 'error', code: 'permanent-total' }];
    await renderPane(workbook);
    expect(screen.getByText('Der står markeringer fra en tidligere kontrol.')).toBeTruthy();
    await press('Ryd markeringer');
    expect(workbook.oldMarks).toEqual([]);
  });
});

test('sheets that are not known, or no longer, do not bring the pane down', async () => {
  const workbook = new MemoryWorkbook([WRONG]);
  workbook.protectedSheets.add('HA06');
  workbook.oldMarks = [{ sheetId: 'HA06', severity: 'error', code: 'permanent-total' }];
  const { session } = await renderPane(workbook);
  await press('Ryd markeringer');
  expect(screen.getByText(/^Nogle markeringer kunne ikke fjernes/)).toBeTruthy();
  await act(() => session.goTo({ sheetId: 'gone', row: 0, column: 0 }));
  await settle();
  expect(screen.getByText('Arket med A1 findes ikke længere.')).toBeTruthy();
});

test('the pane speaks English where Excel does', async () => {
  await renderPane(new MemoryWorkbook([WRONG]), 'en');
  await press('Check workbook');
  expect(screen.getByRole('status', { name: 'Result' }).textContent).toBe('1 error.');
});

describe('marks that cannot follow', () => {
  test('the list is fresh, and it says why it is not marked', async () => {
    const workbook = new MemoryWorkbook([proposalSheet('a', { total: -1750 })]);
    workbook.markFailures = ['access-denied'];
    await renderPane(workbook);
    await press('Kontrollér projektmappe');
    await screen.findByText(/^Ikke markeret: Excel tillader ikke at formatere celler her/);
    expect(screen.queryByText(/kan være forældet/)).toBeNull();
  });

  test('an earlier result that is too large to renew names the sheet', async () => {
    const workbook = new MemoryWorkbook([proposalSheet('a', { total: -1750 })]);
    await renderPane(workbook);
    await press('Kontrollér projektmappe');
    jest.spyOn(workbook, 'read').mockRejectedValueOnce(new UnusableWorkbook('too-large', 'Stort ark'));
    await press('Kontrollér projektmappe');
    await screen.findByText(/Stort ark/);
  });

  test('it says so where edits are not followed', async () => {
    const { session } = await renderPane(new MemoryWorkbook([proposalSheet('a')]));
    await press('Kontrollér projektmappe');
    act(() => session.setFollowing(false));
    await screen.findByText(/^Ændringer i arkene følges ikke lige nu/);
  });
});
