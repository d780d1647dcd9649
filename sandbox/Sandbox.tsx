import { useEffect, useState, type ReactNode } from 'react';
import { textsOf } from '../src/findings/textsOf';
import { UnusableWorkbook } from '../src/workbook/workbookPort';
import { openBook } from './open/openBook';
import { generatedBook } from './open/generatedBook';
import { OpenExcel } from './openExcel';
import type { PageAddress } from './pageAddress';
import { Workbench } from './Workbench';
import type { SimWorkbook } from '../test/excelHost/workbook/simWorkbook';

const SAMPLES = ['tvaergaaende-forslag-2025', 'investeringsforslag-2025', 'pixikatalog-2025'];

declare global {
  interface Window {
    /** The open workbook, for tests and the curious. */
    openExcel?: OpenExcel;
  }
}

/** The page: opens the workbook of its address, then what is chosen. */
export function Sandbox({ address }: { readonly address: PageAddress }): ReactNode {
  const [excel, setExcel] = useState<OpenExcel | null>(null);
  const [chosen, setChosen] = useState(address.workbook);
  const [trouble, setTrouble] = useState<string | null>(null);

  const open = async (name: string, load: () => Promise<OpenedBook>): Promise<void> => {
    try {
      const { workbook, file } = await load();
      const opened = new OpenExcel(workbook, file, address);
      window.openExcel?.close();
      window.openExcel = opened;
      setExcel(opened);
      setChosen(name);
      setTrouble(null);
    } catch (error) {
      setTrouble(`${name} kan ikke åbnes: ${reasonOf(error)}`);
    }
  };
  useEffect(() => void open(address.workbook, () => loadByName(address.workbook)), [address.workbook]);

  return (
    <>
      {trouble !== null && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      {excel !== null && (
        <Workbench
          key={chosen}
          excel={excel}
          samples={SAMPLES}
          chosen={chosen}
          paneWidth={address.paneWidth}
          onChoose={(name) => void open(name, () => loadByName(name))}
          onOpen={(file) => void open(file.name, () => loadFile(file))}
          onSave={() => void save(excel).then(setTrouble)}
        />
      )}
    </>
  );
}

interface OpenedBook {
  readonly workbook: SimWorkbook;
  readonly file: Uint8Array | null;
}

async function loadByName(name: string): Promise<OpenedBook> {
  const sheets = /^(\d{1,3})-forslag$/.exec(name)?.[1];
  if (sheets !== undefined) return { workbook: generatedBook(Number(sheets)), file: null };
  const response = await fetch(`/samples/${name}.xlsx`);
  if (!response.ok) throw new Error(`${response.status}`);
  return loadBytes(`${name}.xlsx`, await response.arrayBuffer());
}

async function loadFile(file: File): Promise<OpenedBook> {
  return loadBytes(file.name, await file.arrayBuffer());
}

async function loadBytes(name: string, buffer: ArrayBuffer): Promise<OpenedBook> {
  const file = new Uint8Array(buffer);
  return { workbook: await openBook(name, file), file };
}

/** Answers what the user has to know if not all or nothing was saved. */
async function save(excel: OpenExcel): Promise<string | null> {
  const copy = await excel.markedCopy();
  if (copy.kind === 'made-up') return 'Ikke gemt: projektmappen er lavet her og har ingen fil at kopiere.';
  if (copy.kind === 'changed') {
    return 'Ikke gemt: prøvebænken gemmer kun markeringer, og celler eller ark er ændret, siden filen blev åbnet.';
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(copy.bytes)]));
  link.download = excel.workbook.name.replace(/(\.xls[xm])$/i, ' (markeret)$1');
  link.click();
  URL.revokeObjectURL(link.href);
  const { leftOut } = copy;
  return leftOut.length === 0
    ? null
    : `Gemt uden ${leftOut.join(', ')}: prøvebænken gemmer kun markeringer, ikke nye ark.`;
}

function reasonOf(error: unknown): string {
  if (error instanceof UnusableWorkbook) return textsOf('da').unusable[error.reason](error.place);
  return error instanceof Error ? error.message : String(error);
}
