import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';

/** Fluent fades colours in; a contrast measured halfway is nobody's. */
const FADED_MS = 400;

/** What axe has against a part of the sandbox's page. */
export async function violations(page: Page, part = 'aside'): Promise<string[]> {
  await page.waitForTimeout(FADED_MS);
  // WCAG 2.2 asks for targets of 24 px; axe leaves that out unless it is told.
  const builder = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations: found } = await builder.include(part).analyze();
  // What the bar at the pane's foot covers in part is scrolled free.
  const isScrolledUnder = (summary: string | undefined): boolean =>
    summary?.includes('because it is partially obscured') === true;
  return found.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ failureSummary }) => !isScrolledUnder(failureSummary))
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** What stands out of the pane to the right; tables that are scrolled by themselves may. */
export async function sticksOut(pane: Frame): Promise<string[]> {
  return pane.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        // Fluent folds away what is not needed, such as the search's clear button.
        const isFolded = element.closest('.fui-SearchBox__contentAfter')?.clientWidth === 0;
        const isScrolled = Boolean(element.parentElement?.closest('[role="region"][tabindex="0"]'));
        return !isFolded && !isScrolled && width > 1 && right > document.documentElement.clientWidth + 0.5;
      })
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
  );
}

/** Excel's dark theme, waited for. */
export async function darken(page: Page, pane: Frame): Promise<void> {
  await page.getByRole('checkbox', { name: 'Mørkt tema' }).check();
  await pane.waitForFunction(
    () =>
      getComputedStyle(document.querySelector('main')?.parentElement ?? document.body).backgroundColor ===
      'rgb(41, 41, 41)',
  );
}
