import { useEffect, useState, type ReactNode } from 'react';
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

  const open = async (name: string, load: () => Promise<SimWorkbook>): Promise<void> => {
    try {
      const opened = new OpenExcel(await load(), address);
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
        />
      )}
    </>
  );
}

async function loadByName(name: string): Promise<SimWorkbook> {
  const sheets = /^(\d{1,3})-forslag$/.exec(name)?.[1];
  if (sheets !== undefined) return generatedBook(Number(sheets));
  const response = await fetch(`/samples/${name}.xlsx`);
  if (!response.ok) throw new Error(`${response.status}`);
  return openBook(`${name}.xlsx`, new Uint8Array(await response.arrayBuffer()));
}

async function loadFile(file: File): Promise<SimWorkbook> {
  return openBook(file.name, new Uint8Array(await file.arrayBuffer()));
}

function reasonOf(error: unknown): string {
  if (error instanceof UnusableWorkbook) return error.message;
  return error instanceof Error ? error.message : String(error);
}
