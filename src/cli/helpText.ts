import type { Language } from '../findings/language';

const DANISH = `forslagskontrol: kontrol af tabeller i budgetforslag

  forslagskontrol check FIL|MAPPE... [--format text|json|markdown] [--output MAPPE] [--fix] [--overwrite] [--language da|en]
  forslagskontrol clear FIL|MAPPE... --output MAPPE [--overwrite] [--language da|en]
  forslagskontrol distribute FIL --proposal KODE [--allocation FIL] --output MAPPE [--draft] [--overwrite]

Læser standardtabellerne i projektmapperne (.xlsx, .xlsm), efterregner dem og viser hver afvigelse med tallene bag.
Filer, der angives sammen, holdes op mod hinanden (oversigt mod forslag). En mappe omfatter sine undermapper.

Med --output skriver check en markeret kopi af hver fil med arket Kontrolrapport; originalen ændres aldrig. En
begrundelse, der er skrevet i rapportens kolonne »Accepteret fordi«, læses ved næste kontrol. clear skriver en kopi uden
markeringer og rapport.

distribute danner Tabel A–E for ét forslag ud fra dets Tabel 1 og fordelingen i arket »Fordeling KODE« (eller en fil, JSON
eller CSV) og skriver en kopi med tabellerne og Kvantum-korrektionerne, de sidste også som CSV. Gæt skal bekræftes først.

  --format     text (standard), json eller markdown
  --output     mappen, som kopierne skrives i; den oprettes, hvis den mangler
  --fix        ret i kopien det, hvis årsag er sikker (mindst 95 %); formler røres ikke, og hver rettelse vises
  --overwrite  erstat også filer i mappen, som programmet ikke selv har lavet, eller som er ændret siden
  --proposal   forslagets kode, f.eks. TV03
  --allocation filen med fordelingen, når den ikke står i projektmappen
  --draft      skriv kun arkene, hvor fordelingen rettes og bekræftes
  --language   da (standard) eller en
  --help       denne hjælp
  --version    programmets version

Afslutningskode: 0 alt er læst og stemmer; 1 afvigelser; 2 en fil kan ikke bruges eller skrives, eller kommandoen er forkert;
3 ingen afvigelser, men noget kunne ikke læses. Over flere filer gælder 2 før 1 før 3 før 0. Også med --fix er det filerne, som
de var, der tæller.
`;

const ENGLISH = `forslagskontrol: control of the tables of budget proposals

  forslagskontrol check FILE|FOLDER... [--format text|json|markdown] [--output DIR] [--fix] [--overwrite] [--language da|en]
  forslagskontrol clear FILE|FOLDER... --output DIR [--overwrite] [--language da|en]
  forslagskontrol distribute FILE --proposal CODE [--allocation FILE] --output DIR [--draft] [--overwrite]

Reads the standard tables of the workbooks (.xlsx, .xlsm), recomputes them, and shows every discrepancy with the figures
behind it. Files given together are held against each other (overview against proposals). A folder includes its
subfolders.

With --output, check writes a marked copy of each file with the sheet Kontrolrapport; the original is never changed. A
reason written in the report's column “Accepted because” is read at the next check. clear writes a copy without marks and
report.

distribute builds Tabel A–E of one proposal from its Tabel 1 and the allocation on the sheet “Fordeling CODE” (or a file, JSON or
CSV) and writes a copy with the tables and the Kvantum corrections, the latter also as CSV. Guesses must be confirmed first.

  --format     text (default), json or markdown
  --output     the folder that copies are written to; it is made if it is missing
  --fix        fix in the copy what has a sure cause (at least 95 %); formulas are left alone, and every change is listed
  --overwrite  also replace files there that the program did not make, or that were changed since
  --proposal   the proposal's code, for example TV03
  --allocation the file with the allocation, where the workbook has none
  --draft      write only the sheets on which the allocation is corrected and confirmed
  --language   da (default) or en
  --help       this help
  --version    the program's version

Exit status: 0 everything read and consistent; 1 discrepancies; 2 a file cannot be used or written, or the command is wrong;
3 no discrepancy, but something could not be read. Over several files 2 before 1 before 3 before 0. With --fix, too, it tells
of the files as they were.
`;

export const HELP: Readonly<Record<Language, string>> = { da: DANISH, en: ENGLISH };
