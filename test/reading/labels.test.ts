import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import { readCaption } from '../../src/reading/caption';
import { cleanLabel, foldLabel } from '../../src/reading/labelText';
import { committeeNames } from '../../src/reading/owners';
import { readArea, readRowLabel } from '../../src/reading/rowLabel';
import { readPriceLevel, readUnit } from '../../src/reading/unitText';

describe('cleaning a label', () => {
  test.each([
    ['Samlet varig ændring*', 'Samlet varig ændring'],
    ['Udvalg **', 'Udvalg'],
    ['Effektivise- ring', 'Effektivisering'],
    ['Effektivise-\nring', 'Effektivisering'],
    ['Integrations\u00adudvalget', 'Integrationsudvalget'],
    ['Samlet\nvarig  ændring', 'Samlet varig ændring'],
    ['Samlet\u00a0varig ændring', 'Samlet varig ændring'],
    ['<i>Indkøb</i>', 'Indkøb'],
    ['Børne- og Ungdomsudvalget', 'Børne- og Ungdomsudvalget'],
    ['Drifts- eller anlægsudgift', 'Drifts- eller anlægsudgift'],
    ['BIF-driftsudgift', 'BIF-driftsudgift'],
    ['SOF-BCV sparer', 'SOF-BCV sparer'],
    ['HA02(2025) – Omlægning', 'HA02(2025) – Omlægning'],
  ])('"%s" becomes "%s"', (printed, clean) => {
    expect(cleanLabel(printed)).toBe(clean);
  });

  test.each([
    ['Integrationsudval-get', 'integrationsudvalget'],
    ['SAMLET VARIG ÆNDRING:', 'samlet varig ændring'],
    ['Børne- og Ungdomsudvalget', 'børne- og ungdomsudvalget'],
    ['SOF-BCV', 'sof-bcv'],
  ])('"%s" is folded to "%s"', (clean, folded) => {
    expect(foldLabel(clean)).toBe(folded);
  });
});

describe('captions, by words and never by number', () => {
  test.each([
    ['Tabel 1. Forslagets samlede økonomiske konsekvenser', 'proposal-economy', '1'],
    ['Tabel 2. Forslagets samlede økonomi', 'proposal-economy', '2'],
    ['Tablet 1. Forslagets samlede økonomi', 'proposal-economy', '1'],
    ['Forslagets samlede økonomi', 'proposal-economy', null],
    ['Tabel 2. Varige ændringer', 'permanent-changes', '2'],
    ['Tabel 3. Varige ændringer, administration', 'administration', '3'],
    ['Tabel 3. Serviceinvesteringer i forslaget', 'investments', '3'],
    ['Tabel 4. Anlægsinvesteringer i forslaget', 'investments', '4'],
    ['Tabel A. Måltalseffekt pr. udvalg (nettoeffektivisering)', 'net-effect', 'A'],
    ['Tabel A. Måltaleffekt pr. udvalg (nettoeffektivisering)', 'net-effect', 'A'],
    ['Tabel 7. Måltalseffekt (nettoeffektivisering)', 'net-effect', '7'],
    ['Tabel B. Bevillingsmæssig effekt - varig drift', 'running-cost', 'B'],
    ['Tabel C. Bevillingsmæssig effekt (bruttoeffektivisering)', 'gross-effect', 'C'],
    ['Tabel C. Bevillingsmæssig effekt (bruttoeffektivise- ring)', 'gross-effect', 'C'],
    ['Tabel D. Fordeling af anlægsinvesteringer mellem udvalg', 'capital-split', 'D'],
    ['Tabel E. Fordeling af serviceinvesteringer mellem udvalg', 'service-split', 'E'],
    ['Tabel A. Fordeling af serviceinvesteringer mellem udvalg', 'service-split', 'A'],
    ['Tabel 5. Fordeling af effektivisering på forvaltningerne', 'effect-split', '5'],
    ['Tabel 6. Opfølgning', null, '6'],
  ])('"%s" is %s', (text, kind, number) => {
    expect(readCaption(text)).toEqual({ kind, number });
  });

  test.each([
    'Varige ændringer (effektiviseringer og drift)',
    'Tabelværk',
    'Implementeringsomkostninger',
    '',
  ])('"%s" is none', (text) => {
    expect(readCaption(text)?.kind ?? null).toBeNull();
  });
});

describe('what a label in Tabel 1 says of its row', () => {
  const meaning = (label: string): string => {
    const read = readRowLabel(foldLabel(cleanLabel(label)));
    switch (read.kind) {
      case 'section':
        return `section ${read.section}`;
      case 'aggregate':
        return `aggregate ${read.section} ${String(read.area)}`;
      case 'weak-aggregate':
        return `weak ${String(read.area)}`;
      case 'payback':
        return `payback ${read.basis}`;
      default:
        return read.kind;
    }
  };

  test.each([
    ['Varige ændringer (effektiviseringer og drift)', 'section permanent'],
    ['Varige ændringer', 'section permanent'],
    ['Implementeringsomkostninger (midler fra investeringspuljen)', 'section implementation'],
    ['Samlet varig ændring', 'aggregate permanent null'],
    ['Samlet varig ændring, service', 'aggregate permanent service'],
    ['Samlet varig ændring, anlæg', 'aggregate permanent capital'],
    ['Samlet varig ændring, overførsler', 'aggregate permanent transfers'],
    ['Samlet varig ændring, service og anlæg', 'aggregate permanent null'],
    ['Samlet varig ændring, service SOF', 'aggregate permanent service'],
    ['Samlet varig ændring inkl. rammerreduktion', 'aggregate permanent null'],
    ['Samlet varigændring*', 'weak null'],
    ['Varige ændringer totalt', 'aggregate permanent null'],
    ['Varige ændringer i alt', 'aggregate permanent null'],
    ['Samlede implementeringsomkostninger, anlæg', 'aggregate implementation capital'],
    ['Samlede implementeringsomkostniger', 'aggregate implementation null'],
    ['SAMLET ØKONOMISK PÅVIRKNING', 'impact'],
    ['Samlet effektivisering', 'weak null'],
    ['I alt', 'weak null'],
    ['Tilbagebetalingstid baseret på totaløkonomi', 'payback total'],
    ['Tilbagebetalingstid baseret på serviceeffektivisering', 'payback service'],
    ['Tilbagebetalings- tid baseret på serviceeffektivisering', 'payback service'],
    ['Tilbagebetaling til borgere, der har betalt for meget', 'other'],
    ['Heraf nettoeffektivisering', 'of-which'],
    ['Besparelse på samlede udgifter', 'other'],
    ['Implementering af system', 'other'],
    ['Varig drift af licenser', 'other'],
    ['Indkøb af samlet løsning', 'other'],
  ])('"%s" is %s', (label, expected) => {
    expect(meaning(label)).toBe(expected);
  });

  test.each([
    ['Service', 'service'],
    ['Anlæg', 'capital'],
    ['Overførsler', 'transfers'],
    ['service, SOF', 'service'],
    ['', null],
    ['Service/Anlæg', null],
    ['4 år', null],
  ])('the styringsområde "%s" is %s', (text, area) => {
    expect(readArea(text)).toBe(area);
  });
});

describe('units and price levels', () => {
  test.each([
    ['1.000 kr. 2025 p/l', 'thousands', 2025],
    ['1000 kr. (2017 p/l.)', 'thousands', 2017],
    ['1.000\u00a0kr. 2025 p/l', 'thousands', 2025],
    ['(t.kr.)', 'thousands', null],
    ['tkr.', 'thousands', null],
    ['1.000 kr. 2025 p/1', 'thousands', 2025],
    ['p/l 2025', null, 2025],
    ['mio. kr. 2025 p/l', 'millions', 2025],
    ['kr.', 'kroner', null],
    ['Hele kr.', 'kroner', null],
    ['Antal', null, null],
    ['2025', null, null],
  ])('"%s" is %s, %s', (text, unit, level) => {
    expect([readUnit(text), readPriceLevel(text)]).toEqual([unit, level]);
  });
});

describe('who a row belongs to', () => {
  const names = committeeNames(COPENHAGEN_COMMITTEES);

  test.each([
    ['Socialudvalget', 'SUD'],
    ['Socialforvaltningen', 'SUD'],
    ['Beskæftigelses- og Integrationsudval-get', 'BIU'],
    ['Sundheds- og omsorgsudvalget', 'SOU'],
    ['Teknik- og Miljøudvaglet', 'TMU'],
    ['Koncern IT', 'KIT'],
    ['Borgerrådgiveren', 'BR'],
    ['Udvalget for noget andet', null],
    ['Total', null],
  ])('the name %s is %s', (name, id) => {
    expect(names.ofName(name)).toBe(id);
  });

  test.each([
    ['SOF sparer på vikarer', 'SUD'],
    ['SOF-BCV sparer på vikarer', 'SUD'],
    ['BBU-stab sparer', 'SUD'],
    ['Mindre sagsbehandling i BIF', 'BIU'],
    ['Samlet varig ændring, service (BUF)', 'BUU'],
    ['Drift i Teknik- og Miljøforvaltningen', 'TMU'],
    ['SOF og BUF deler', null],
    ['Drift af integration KIT', null],
    ['Øget indtægt', null],
  ])('the label "%s" names %s', (label, id) => {
    expect(names.ofLabel(label)).toBe(id);
  });
});
