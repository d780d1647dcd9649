import { createRoot } from 'react-dom/client';
import { displayLanguage } from '../excel/displayLanguage';
import { followEdits } from '../excel/followEdits';
import { isHostDark, onHostTheme } from '../excel/hostTheme';
import { keepEscape } from '../excel/keepEscape';
import { OPEN_DESK, OPEN_SESSION } from '../excel/openSession';
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
  const readiness = await whenExcelReady();
  if (readiness === 'not-there') {
    const { states } = paneTextsOf('da');
    root.render(<BarePage mood="offline" words={states.withoutHost} language="da" isDark={false} />);
    return;
  }
  const language = displayLanguage();
  document.documentElement.lang = language;
  const { failures, states } = paneTextsOf(language);
  if (readiness === 'too-old') {
    const words = failures['not-supported'];
    root.render(<BarePage mood="trouble" words={words} language={language} isDark={isHostDark()} />);
    return;
  }
  root.render(
    <CrashGuard
      fallback={<BarePage mood="trouble" words={states.crashed} language={language} isDark={isHostDark()} />}
    >
      <AddIn
        session={OPEN_SESSION}
        distribution={OPEN_DESK}
        surroundings={{ language, isDark: isHostDark, onTheme: onHostTheme }}
      />
    </CrashGuard>,
  );
  await followEdits(OPEN_SESSION, OPEN_DESK);
}

// The session knows where edits cannot be followed, and the pane says so. What else fails is an error of the program.
start().catch((error: unknown) => {
  reportError(error);
  OPEN_SESSION.setFollowing(false);
});
