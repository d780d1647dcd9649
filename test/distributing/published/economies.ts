import { economyOf } from '../economyBuilder';

/** TV03 (F4 in the cross-administration catalogue), Tabel 1. */
export const TV03_ECONOMY = economyOf(
  [2024, 2025, 2026, 2027, 2028, 2029],
  [
    [
      'permanent',
      'service',
      'SOF-BCV sparer på afkortede foranstaltninger som rusmiddelbehandling samt udsættelser',
      [0, -400, -1000, -1200, -3000, -3000],
    ],
    [
      'permanent',
      'service',
      'SOF-BBU sparer på afkortede foranstaltninger',
      [0, -400, -1000, -1200, -3000, -3000],
    ],
    [
      'permanent',
      'service',
      'BIF - bedre servicerejser og en mere effektiv sagsbehandling',
      [0, -400, -1000, -1200, -3000, -3000],
    ],
    [
      'permanent',
      'service',
      'Varig SOF-BBU driftsudgift til Step Up-medarbejdere',
      [0, 0, 600, 600, 1500, 1500],
    ],
    [
      'permanent',
      'service',
      'Varig SOF-BCV driftsudgift til Step Up-medarbejdere',
      [0, 0, 600, 600, 1500, 1500],
    ],
    [
      'permanent',
      'service',
      'Varig BIF-driftsudgift til fremskudte medarbejdere',
      [0, 0, 600, 600, 1500, 1500],
    ],
    ['implementation', 'service', 'Projektledelse BIF', [350, 700, 700, 700, 0, 0]],
    ['implementation', 'service', 'Projektkoordinering SOF-BCV', [175, 350, 350, 350, 0, 0]],
    ['implementation', 'service', 'Projektkoordinering SOF-BBU', [175, 350, 350, 350, 0, 0]],
    ['implementation', 'service', 'Udvikling af step up-medarbejdere BCV', [0, 2400, 1800, 1800, 0, 0]],
    ['implementation', 'service', 'Udvikling af step up-medarbejdere BBU', [0, 2400, 1800, 1800, 0, 0]],
    [
      'implementation',
      'service',
      'Udvikling af step up-medarbejdere (psykologfaglige konsulenter i BIF)',
      [0, 1200, 1200, 1200, 0, 0],
    ],
    ['implementation', 'service', 'Udvikling af fremskudte medarbejdere BIF', [0, 3600, 3000, 3000, 0, 0]],
  ],
);

export const SOF = 'SOF sparer på forebyggelse af behovet for Behandlings- og Specialundervisningstilbudsløb';
export const BUF = 'BUF sparer på forebyggelse af behovet for Behandlings- og Specialundervisningstilbudsløb';

/** TV04 (F5 in the cross-administration catalogue), Tabel 1. */
export const TV04_ECONOMY = economyOf(
  [2024, 2025, 2026, 2027, 2028, 2029],
  [
    ['permanent', 'service', SOF, [0, -1000, -1850, -2600, -4450, -4450]],
    ['permanent', 'service', BUF, [0, -900, -1700, -2400, -3950, -3950]],
    ['permanent', 'service', '5 daginstitutionssocialrådgivere', [0, 0, 550, 1100, 2750, 2750]],
    ['permanent', 'service', '5 til tværfaglige support', [0, 0, 550, 1100, 2750, 2750]],
    ['implementation', 'service', 'Projektledelse SOF', [175, 350, 350, 350, 0, 0]],
    ['implementation', 'service', 'Projektledelse BUF', [175, 350, 350, 350, 0, 0]],
    [
      'implementation',
      'service',
      '5 Daginstitutionssocialrådgivere (1. del af forslaget)',
      [0, 2750, 2200, 1650, 0, 0],
    ],
    [
      'implementation',
      'service',
      '5 medarbejdere til den tværfaglige support (1. del af forslaget)',
      [0, 2750, 2200, 1650, 0, 0],
    ],
    [
      'implementation',
      'service',
      'Frikøbsmidler i udvalgte områder til at udvikle fælles indsats (2. del af forslaget)',
      [0, 1650, 1100, 550, 0, 0],
    ],
  ],
);

/** F1, Tabel 2. */
export const F1_ECONOMY = economyOf(
  [2024, 2025, 2026, 2027, 2028, 2029],
  [
    [
      'permanent',
      'service',
      'Bortfaldne opgaver i forvaltningerne (19 ÅV)',
      [0, -6356, -12711, -12711, -12711, -12711],
    ],
    ['permanent', 'service', 'Drift af ny ordning (12 ÅV)', [0, 3960, 7920, 7920, 7920, 7920]],
    ['permanent', 'service', 'Faste udgifter i den nye ordning', [0, 500, 1000, 1000, 1000, 1000]],
    ['implementation', 'service', 'Spor 1: Forvaltningsinddragelse', [1000, 700, 200, 0, 0, 0]],
    ['implementation', 'service', 'Spor 2: It-teknisk udvikling og understøttelse', [900, 700, 200, 0, 0, 0]],
    [
      'implementation',
      'service',
      'Spor 3: Implementering, økonomi og effektivisering',
      [900, 900, 300, 0, 0, 0],
    ],
    [
      'implementation',
      'service',
      'Spor 4: Implementering af nyt driftsetup herunder afprøvning af arbejdsgange',
      [1000, 1300, 0, 0, 0, 0],
    ],
  ],
);

/** F6, Tabel 1. */
export const F6_ECONOMY = economyOf(
  [2024, 2025, 2026, 2027, 2028, 2029],
  [
    ['permanent', 'service', 'Effektivisering', [0, -910, -2455, -2455, -2455, -2455]],
    ['permanent', 'service', 'Drift af system', [0, 345, 345, 345, 345, 345]],
    ['permanent', 'service', 'Tilpasning til arbejdsgange', [0, 0, 250, 250, 250, 250]],
    ['implementation', 'service', 'Midlertidig finansiering af drift af system', [345, 0, 0, 0, 0, 0]],
    ['implementation', 'capital', 'Udvikling af IT-system', [1500, 1050, 0, 0, 0, 0]],
    ['implementation', 'capital', 'Ekstern bistand', [400, 300, 0, 0, 0, 0]],
    ['implementation', 'service', 'IT-projektledelse', [345, 690, 0, 0, 0, 0]],
    ['implementation', 'service', 'Ændrede arbejdsgange', [690, 690, 0, 0, 0, 0]],
    ['implementation', 'capital', 'Projektledelse og teknisk integration KIT', [500, 500, 0, 0, 0, 0]],
    ['implementation', 'capital', 'Implementering', [345, 345, 0, 0, 0, 0]],
  ],
);
