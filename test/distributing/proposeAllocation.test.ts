import type { Allocation, RowAllocation } from '../../src/domain/allocation';
import { numberOfAmount } from '../../src/domain/amount';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import { keyOfTable } from '../../src/distributing/keyOfTable';
import { proposeAllocation } from '../../src/distributing/proposeAllocation';
import { sampleProposal, tableOf } from './published/sampleProposal';

async function proposed(
  file: string,
  code: string,
  earlier: readonly Allocation[] = [],
): Promise<Allocation> {
  const proposal = await sampleProposal(file, code);
  const economy = tableOf(proposal, 'proposal-economy');
  return proposeAllocation({
    proposal: code,
    economy,
    tables: proposal.tables.filter((table) => table !== economy),
    keys: proposal.tables.flatMap((table) =>
      table.kind === 'distribution-key' ? (keyOfTable(table, COPENHAGEN_COMMITTEES) ?? []) : [],
    ),
    committees: COPENHAGEN_COMMITTEES,
    earlier,
  });
}

/** "label start: share (evidence confidence)". */
function shown({ row, counts, periods, status }: RowAllocation): string {
  const why = status.kind === 'confirmed' ? 'confirmed' : `${status.evidence} ${status.confidence}`;
  const shares = periods.map(({ share }) => {
    switch (share.kind) {
      case 'equal':
        return share.posts
          .map((post) => [post.committeeId, post.appropriation].join('/').replace(/\/$/, ''))
          .join('+');
      case 'key':
        return `key ${share.name}`;
      case 'percent':
        return 'percent';
      case 'amounts':
        return share.parts
          .map(
            ({ post, amounts }) =>
              `${post.committeeId} ${amounts.map(({ amount }) => numberOfAmount(amount)).join(' ')}`,
          )
          .join(', ');
    }
  });
  return `${row.label.slice(0, 24).trim()}: ${counts} ${shares.join(' ')} (${why})`;
}

describe('proposeAllocation', () => {
  it('reads owners from prefixes and phrases: TV03', async () => {
    const { rows } = await proposed('investeringsforslag-2025.xlsx', 'TV03');
    expect(rows.map(shown)).toEqual([
      'SOF-BCV sparer på afkort: by-sign SUD (label-prefix 0.95)',
      'SOF-BBU sparer på afkort: by-sign SUD (label-prefix 0.95)',
      'BIF - bedre servicerejse: by-sign BIU (label-prefix 0.95)',
      'Varig SOF-BBU driftsudgi: by-sign SUD (owner-phrase 0.85)',
      'Varig SOF-BCV driftsudgi: by-sign SUD (owner-phrase 0.85)',
      'Varig BIF-driftsudgift t: by-sign BIU (owner-phrase 0.85)',
      'Projektledelse BIF: service BIU (owner-phrase 0.85)',
      'Projektkoordinering SOF-: service SUD (owner-phrase 0.85)',
      'Projektkoordinering SOF-: service SUD (owner-phrase 0.85)',
      'Udvikling af step up-med: service SUD (owner-phrase 0.85)',
      'Udvikling af step up-med: service SUD (owner-phrase 0.85)',
      'Udvikling af step up-med: service BIU (owner-phrase 0.85)',
      'Udvikling af fremskudte: service BIU (owner-phrase 0.85)',
    ]);
  });

  it('fits the rest to the administrations’ subtotals, not to the swapped tables: TV04', async () => {
    const { rows } = await proposed('investeringsforslag-2025.xlsx', 'TV04');
    expect(rows.map(shown)).toEqual([
      'SOF sparer på forebyggel: by-sign SUD (label-prefix 0.95)',
      'BUF sparer på forebyggel: by-sign BUU (label-prefix 0.95)',
      '5 daginstitutionssocialr: by-sign SUD (administration-subtotals 0.5)',
      '5 til tværfaglige suppor: by-sign BUU (administration-subtotals 0.5)',
      'Projektledelse SOF: service SUD (owner-phrase 0.85)',
      'Projektledelse BUF: service BUU (owner-phrase 0.85)',
      '5 Daginstitutionssocialr: service SUD (administration-subtotals 0.5)',
      '5 medarbejdere til den t: service BUU (administration-subtotals 0.5)',
      'Frikøbsmidler i udvalgte: service SUD 1100 550 275, BUU 550 550 275 (administration-subtotals 0.5)',
    ]);
  });

  it('finds the key of the proposal: F1', async () => {
    const { rows } = await proposed('tvaergaaende-forslag-2025.xlsx', 'F1');
    expect(rows.map(shown)).toEqual([
      'Bortfaldne opgaver i for: by-sign key Antal enheder, juni 2023 (distribution-key 0.6)',
      'Drift af ny ordning (12: by-sign key Antal enheder, juni 2023 (distribution-key 0.6)',
      'Faste udgifter i den nye: by-sign key Antal enheder, juni 2023 (distribution-key 0.6)',
    ]);
  });

  it('takes amounts from Tabel A: F2', async () => {
    const { rows } = await proposed('tvaergaaende-forslag-2025.xlsx', 'F2');
    expect(rows.map(shown)).toEqual([
      'Energieffektiviseringer: by-sign ØU -7 -7 -7 -7 -7, KFU -73 -73 -73 -73 -73, BUU -299 -299 -299 -299 -299, SOU -4 -4 -4 -4 -4, SUD -45 -45 -45 -45 -45, TMU -47 -47 -47 -47 -47 (committee-tables 0.8)',
    ]);
  });

  it('takes owners and appropriations from Tabel D and E, and guesses nothing where A, B and C leave it open: F6', async () => {
    const { rows } = await proposed('tvaergaaende-forslag-2025.xlsx', 'F6');
    expect(rows.map(shown)).toEqual([
      'Midlertidig finansiering: service TMU/Ordinær drift (committee-tables 0.8)',
      'Udvikling af IT-system: capital TMU/Ordinær anlæg (committee-tables 0.8)',
      'Ekstern bistand: capital TMU/Ordinær anlæg (committee-tables 0.8)',
      'IT-projektledelse: service TMU/Ordinær drift (committee-tables 0.8)',
      'Ændrede arbejdsgange: service TMU/Ordinær drift (committee-tables 0.8)',
      'Projektledelse og teknis: capital TMU/Ordinær anlæg (committee-tables 0.8)',
      'Implementering: capital TMU/Ordinær anlæg (committee-tables 0.8)',
    ]);
  });

  it('gives what is left of a section to its only owner, or to no one', async () => {
    const sample = await sampleProposal('investeringsforslag-2025.xlsx', 'TV03');
    const table = tableOf(sample, 'proposal-economy');
    const proposedFor = (rows: typeof table.rows): string[] =>
      proposeAllocation({
        proposal: 'P',
        economy: { ...table, rows },
        tables: [],
        keys: [],
        earlier: [],
        committees: COPENHAGEN_COMMITTEES,
      }).rows.map(shown);
    const [, first, second, third] = table.rows;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no rows');
    const unowned = { ...second, label: 'Anden', committeeId: null };
    const byArea = { ...second, label: 'Service, SOF', committeeId: 'SUD' };
    expect(proposedFor([first, unowned, { ...byArea, label: 'Tredje' }])).toEqual([
      'SOF-BCV sparer på afkort: by-sign SUD (label-prefix 0.95)',
      'Anden: by-sign SUD (section-owner 0.4)',
      'Tredje: by-sign SUD (row-committee 0.9)',
    ]);
    expect(proposedFor([first, unowned, third])).toHaveLength(2);
    expect(proposedFor([unowned])).toEqual([]);
    expect(proposedFor([{ ...unowned, committeeId: 'IR' }])).toEqual([]);
  });

  describe('takes what was decided of a row of the same words in another proposal', () => {
    const label = '5 daginstitutionssocialrådgivere';
    const earlier = (committeeId: string, status: RowAllocation['status']): Allocation => ({
      proposal: 'XX01',
      rows: [
        {
          row: { label, occurrence: 1 },
          counts: 'by-sign',
          periods: [
            { fromYear: null, share: { kind: 'equal', posts: [{ committeeId, appropriation: '' }] } },
          ],
          status,
        },
      ],
    });
    const CONFIRMED = { kind: 'confirmed' } as const;
    /** Only Tabel 1: nothing else speaks for anybody. */
    async function alone(allocations: readonly Allocation[]): Promise<string | undefined> {
      const proposal = await sampleProposal('investeringsforslag-2025.xlsx', 'TV04');
      const economy = tableOf(proposal, 'proposal-economy');
      const rows = economy.rows.filter((row) => row.label === label || row.role !== 'item');
      const { rows: found } = proposeAllocation({
        proposal: 'TV04',
        economy: { ...economy, rows: rows.filter(({ role }) => role !== 'subtotal') },
        tables: [],
        keys: [],
        committees: COPENHAGEN_COMMITTEES,
        earlier: allocations,
      });
      return found.map(shown)[0];
    }

    it('where nothing of its own speaks for anybody', async () => {
      expect(await alone([])).toBeUndefined();
      expect(await alone([earlier('SUD', CONFIRMED)])).toBe(
        '5 daginstitutionssocialr: by-sign SUD (earlier-allocation 0.7)',
      );
    });

    it('but nothing that was only guessed, and nothing where two disagree', async () => {
      const guess = { kind: 'suggested', evidence: 'section-owner', confidence: 0.4 } as const;
      expect(await alone([earlier('SUD', guess)])).toBeUndefined();
      expect(await alone([earlier('SUD', CONFIRMED), earlier('BUU', CONFIRMED)])).toBeUndefined();
    });

    it('and never over what its own tables say', async () => {
      const { rows } = await proposed('investeringsforslag-2025.xlsx', 'TV04', [earlier('TMU', CONFIRMED)]);
      expect(rows.map(shown).some((text) => text.includes('TMU'))).toBe(false);
    });
  });
});
