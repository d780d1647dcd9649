import { cleanCases } from './seeding/cleanCase';
import { measure } from './seeding/measure';
import { drawFrom } from './seeding/random';
import { SEEDERS, type SeedKind } from './seeding/seeds';
import { seededRandom } from './seededRandom';
import { a1Of } from '../src/domain/a1';
const draw = drawFrom(seededRandom(11)); const cases = cleanCases(); const kind = process.argv[2] as SeedKind;
let n = 0;
for (let i = 0; i < 4000 && n < 60; i++) { const c = draw.pick(cases)!; const s = SEEDERS[kind](c, draw); if (!s) continue; const o = measure(c, s); if (!o) continue; n++; if (!(o.first && o.rightValue) || o.extra) console.log(c.name, `[${c.layout}]`, s.wrong.map((w) => `${a1Of(w.cell.at)}(${w.meant})`).join(' '), 'edits', s.edits.map((e) => e.figure).join(' '), '=>', o.roots.map((f) => `${f.code}@${a1Of(f.at)} ${String(f.printed)}->${String(f.expected)} ${f.cause?.kind} ${f.cause?.confidence}`).join(' ; ').slice(0, 300)); }
