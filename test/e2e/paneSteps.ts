import type { Frame } from 'playwright-core';

/** Presses the button and waits for the verdict. */
export async function checkWorkbook(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Kontrollér projektmappe' }).click();
  await pane.getByRole('status', { name: 'Resultat' }).filter({ hasText: /\S/ }).waitFor();
}

export interface ListedLine {
  readonly category: string;
  readonly title: string;
  readonly cell: string;
}

/** All findings of the list, information and further pages included, in their order. */
export async function listedFindings(pane: Frame): Promise<ListedLine[]> {
  const information = pane.getByRole('button', { name: /^Oplysninger/ });
  if ((await information.count()) > 0 && (await information.getAttribute('aria-pressed')) === 'false') {
    await information.click();
  }
  const more = pane.getByRole('button', { name: /^Vis \d+ til$/ });
  while ((await more.count()) > 0) await more.click();
  const lines = await pane.locator('main section li:visible > div:first-child').evaluateAll((elements) =>
    elements.map((element) => {
      const [toggle, cell] = element.querySelectorAll('button');
      const [hidden, title] = toggle?.lastElementChild?.children ?? [];
      return [hidden?.textContent ?? '', title?.textContent ?? '', cell?.textContent ?? ''] as const;
    }),
  );
  return lines.map(([category, title, cell]) => ({ category: category.replace(/:\s*$/, ''), title, cell }));
}
