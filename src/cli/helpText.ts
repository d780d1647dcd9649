import type { Language } from '../findings/language';

const DANISH = `forslagskontrol: kontrol af tabeller i budgetforslag

  forslagskontrol check FIL|MAPPE... [--format text|json|markdown] [--language da|en]

Læser standardtabellerne i projektmapperne (.xlsx, .xlsm), efterregner dem og viser hver afvigelse med tallene bag.
Filer, der angives sammen, holdes op mod hinanden (oversigt mod forslag). En mappe omfatter sine undermapper.

  --format     text (standard), json eller markdown
  --language   da (standard) eller en
  --help       denne hjælp
  --version    programmets version

Afslutningskode: 0 alt er læst og stemmer; 1 afvigelser; 2 en fil kan ikke bruges, eller kommandoen er forkert;
3 ingen afvigelser, men noget kunne ikke læses. Over flere filer gælder 2 før 1 før 3 før 0.
`;

const ENGLISH = `forslagskontrol: control of the tables of budget proposals

  forslagskontrol check FILE|FOLDER... [--format text|json|markdown] [--language da|en]

Reads the standard tables of the workbooks (.xlsx, .xlsm), recomputes them, and shows every discrepancy with the figures
behind it. Files given together are held against each other (overview against proposals). A folder includes its
subfolders.

  --format     text (default), json or markdown
  --language   da (default) or en
  --help       this help
  --version    the program's version

Exit status: 0 everything read and consistent; 1 discrepancies; 2 a file cannot be used, or the command is wrong;
3 no discrepancy, but something could not be read. Over several files 2 before 1 before 3 before 0.
`;

export const HELP: Readonly<Record<Language, string>> = { da: DANISH, en: ENGLISH };
