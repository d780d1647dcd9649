import { createRoot } from 'react-dom/client';
import { displayLanguage } from '../excel/displayLanguage';
import { followEdits } from '../excel/followEdits';
import { isHostDark, onHostTheme } from '../excel/hostTheme';
import { keepEscape } from '../excel/keepEscape';
import { OPEN_SESSION } from '../excel/openSession';
import { whenExcelReady } from '../excel/whenExcelReady';
import { AddIn } from './AddIn';
import { BarePage } from './BarePage';
import { CrashGuard } from './CrashGuard';
import { paneTextsOf } from './texts/paneTextsOf';

const element = document.getElementById('pane');
if (element === null) throw new Error('The page has no place for the pane');
const root = createRoot(element);
keepEscape(document);

async function start(): Promise<void> {
  if (!(await whenExcelReady())) {
    const { states } = paneTextsOf('da');
    root.render(<BarePage mood="offline" words={states.withoutHost} language="da" isDark={false} />);
    return;
  }
  const language = displayLanguage();
  document.documentElement.lang = language;
  const { states } = paneTextsOf(language);
  root.render(
    <CrashGuard
      fallback={<BarePage mood="trouble" words={states.crashed} language={language} isDark={isHostDark()} />}
    >
      <AddIn session={OPEN_SESSION} surroundings={{ language, isDark: isHostDark, onTheme: onHostTheme }} />
    </CrashGuard>,
  );
  await followEdits(OPEN_SESSION);
}

// Where edits cannot be followed the pane works all the same: one presses the button again.
start().catch(() => undefined);
