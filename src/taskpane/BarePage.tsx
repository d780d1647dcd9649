import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../findings/language';
import { StatePanel, type Mood } from './StatePanel';
import type { StateWords } from './texts/paneTexts';
import { paneTextsOf } from './texts/paneTextsOf';
import { themeFor } from './theme';

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
});

interface BarePageProps {
  readonly mood: Mood;
  readonly words: StateWords;
  readonly language: Language;
  readonly isDark: boolean;
}

/** The whole pane as one state, with the one way on: to load it again. */
export function BarePage({ mood, words, language, isDark }: BarePageProps): ReactNode {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeFor(isDark)} lang={language}>
      <main className={styles.page}>
        <StatePanel
          mood={mood}
          words={words}
          action={<Button onClick={() => window.location.reload()}>{paneTextsOf(language).tryAgain}</Button>}
        />
      </main>
    </FluentProvider>
  );
}
