import type { Language } from '../findings/language';

const DANISH = `forslagskontrol: kontrol af tabeller i budgetforslag

  forslagskontrol check FIL|MAPPE... [--format text|json|markdown] [--output MAPPE] [--overwrite] [--language da|en]
  forslagskontrol clear FIL|MAPPE... --output MAPPE [--overwrite] [--language da|en]

Læser standardtabellerne i projektmapperne (.xlsx, .xlsm), efterregner dem og viser hver afvigelse med tallene bag.
Filer, der angives sammen, holdes op mod hinanden (oversigt mod forslag). En mappe omfatter sine undermapper.

Med --output skriver check en markeret kopi af hver fil med arket Kontrolrapport; originalen ændres aldrig. En
begrundelse, der er skrevet i rapportens kolonne »Accepteret fordi«, læses ved næste kontrol. clear skriver en kopi uden
markeringer og rapport.

  --format     text (standard), json eller markdown
  --output     mappen, som kopierne skrives i; den oprettes, hvis den mangler
  --overwrite  erstat også filer i mappen, som programmet ikke selv har lavet, eller som er ændret siden
  --language   da (standard) eller en
  --help       denne hjælp
  --version    programmets version

Afslutningskode: 0 alt er læst og stemmer; 1 afvigelser; 2 en fil kan ikke bruges eller skrives, eller kommandoen er forkert;
3 ingen afvigelser, men noget kunne ikke læses. Over flere filer gælder 2 før 1 før 3 før 0.
`;

const ENGLISH = `forslagskontrol: control of the tables of budget proposals

  forslagskontrol check FILE|FOLDER... [--format text|json|markdown] [--output DIR] [--overwrite] [--language da|en]
  forslagskontrol clear FILE|FOLDER... --output DIR [--overwrite] [--language da|en]

Reads the standard tables of the workbooks (.xlsx, .xlsm), recomputes them, and shows every discrepancy with the figures
behind it. Files given together are held against each other (overview against proposals). A folder includes its
subfolders.

With --output, check writes a marked copy of each file with the sheet Kontrolrapport; the original is never changed. A
reason written in the report's column “Accepted because” is read at the next check. clear writes a copy without marks and
report.

  --format     text (default), json or markdown
  --output     the folder that copies are written to; it is made if it is missing
  --overwrite  also replace files there that the program did not make, or that were changed since
  --language   da (default) or en
  --help       this help
  --version    the program's version

Exit status: 0 everything read and consistent; 1 discrepancies; 2 a file cannot be used or written, or the command is wrong;
3 no discrepancy, but something could not be read. Over several files 2 before 1 before 3 before 0.
`;

export const HELP: Readonly<Record<Language, string>> = { da: DANISH, en: ENGLISH };
