import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { keyOfCell } from '../domain/cell';
import { lineOfWrite, reasonOfLine } from '../workbook/fixes/fixLines';
import type { PlannedFix } from '../workbook/fixes/plannedFix';
import type { SafeFixProposal } from '../workbook/session/safeFixProposal';
import { FixCells } from './FixCells';
import { usePane, type PaneTools } from './paneTools';
import { QuestionPanel } from './QuestionPanel';

const useStyles = makeStyles({
  panel: {
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { paddingBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cells: { paddingLeft: tokens.spacingHorizontalXXL },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    position: 'sticky',
    bottom: 0,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface SafeFixPanelProps {
  readonly proposal: SafeFixProposal;
  readonly onApply: (fixes: readonly PlannedFix[]) => void;
  readonly onCancel: () => void;
}

/** Lists every change with its cause before anything is written; what would replace a formula is not chosen. */
export function SafeFixPanel({ proposal, onApply, onCancel }: SafeFixPanelProps): ReactNode {
  const tools = usePane();
  const { names, texts, words } = tools;
  const styles = useStyles();
  const { fixes, replacingFormulas, leftOut } = proposal;
  const [chosen, setChosen] = useState<ReadonlySet<PlannedFix>>(new Set(fixes));
  const all = [...fixes, ...replacingFormulas];
  const cells = all.filter((fix) => chosen.has(fix)).reduce((sum, { writes }) => sum + writes.length, 0);
  const choose = (fix: PlannedFix, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(fix);
    else next.delete(fix);
    setChosen(next);
  };
  const list = (planned: readonly PlannedFix[]): ReactNode => (
    <ul className={styles.list}>
      {planned.map((fix) => (
        <SafeFixItem
          key={fix.writes.map(({ write }) => keyOfCell(write.cell)).join(' ')}
          fix={fix}
          isChosen={chosen.has(fix)}
          onChoose={(isChosen) => choose(fix, isChosen)}
        />
      ))}
    </ul>
  );
  return (
    <QuestionPanel
      className={styles.panel}
      question={words.safeFixes.question(cells)}
      firstFocus="input, button"
      onCancel={onCancel}
    >
      {all.length === 0 && <p className={styles.text}>{words.safeFixes.nothing}</p>}
      {fixes.length > 0 && list(fixes)}
      {replacingFormulas.length > 0 && (
        <>
          <p className={styles.text}>{words.safeFixes.formulas}</p>
          {list(replacingFormulas)}
        </>
      )}
      {leftOut.length > 0 && (
        <div>
          <p className={styles.text}>{words.safeFixes.leftOut}</p>
          {leftOut.map(({ fix, reason }) => {
            const [{ at }] = fix.findings;
            const places = fix.suggested.map(({ cell }) => names.nameOf(cell, at)).join(', ');
            const place = `${names.sheetOf(at)}: ${places}`;
            return <p key={place} className={styles.text}>{`${place}. ${texts.fixes.reasons[reason]}`}</p>;
          })}
        </div>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={cells === 0}
          onClick={() => {
            if (cells > 0) onApply(all.filter((fix) => chosen.has(fix)));
          }}
        >
          {words.safeFixes.apply(cells)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </QuestionPanel>
  );
}

interface SafeFixItemProps {
  readonly fix: PlannedFix;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One cause, or several that belong together, with all cells. */
function SafeFixItem({ fix, isChosen, onChoose }: SafeFixItemProps): ReactNode {
  const tools = usePane();
  const styles = useStyles();
  const [{ findings }] = fix.fixes;
  return (
    <li className={styles.item}>
      <Checkbox
        checked={isChosen}
        label={{ children: sentenceOf(fix, tools), className: styles.label }}
        onChange={(_event, { checked }) => onChoose(checked === true)}
      />
      <div className={styles.cells}>
        <FixCells
          writes={fix.writes.map(({ write, fix: { findings: repaired }, follows }) => ({
            write,
            repairs: follows === null ? repaired[0] : null,
          }))}
          seenFrom={findings[0].at}
        />
      </div>
    </li>
  );
}

/** "HA06: Fortegnet er vendt i F6 … Sikkerhed 99 %." */
function sentenceOf({ fixes, writes }: PlannedFix, { names, texts }: PaneTools): string {
  const sentences = fixes.flatMap((fix) => {
    const own = writes.find((write) => write.fix === fix && write.follows === null);
    return own === undefined ? [] : [reasonOfLine(lineOfWrite(own, 'made'), texts, names)];
  });
  const [{ findings }] = fixes;
  return `${names.sheetOf(findings[0].at)}: ${sentences.join(' ')}`;
}
