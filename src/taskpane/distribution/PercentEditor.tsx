import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Share } from '../../domain/allocation';
import { amountOfWhole, subtract, sum, ZERO, type Amount } from '../../domain/amount';
import { useDesk } from './deskTools';
import { FigureField } from './FigureField';
import { PartList } from './PartList';
import { nameOfPost } from './shareWords';
import { SumLine } from './SumLine';
import { useNaming } from './useNaming';

const useStyles = makeStyles({ percent: { width: '84px' } });

const HUNDRED = amountOfWhole(100n);

interface PercentEditorProps {
  readonly share: Extract<Share, { readonly kind: 'percent' }>;
  readonly onChange: (share: Share) => void;
}

/** What each committee has of the row in percent. Another one is offered what is left. */
export function PercentEditor({ share, onChange }: PercentEditorProps): ReactNode {
  const styles = useStyles();
  const { words } = useDesk();
  const naming = useNaming();
  const { parts } = share;
  const set = (index: number, percent: Amount): void =>
    onChange({
      kind: 'percent',
      parts: parts.map((part, each) => (each === index ? { ...part, percent } : part)),
    });
  return (
    <>
      <PartList
        parts={parts.map(({ post, percent }, index) => ({
          post,
          beside: (
            <FigureField
              className={styles.percent}
              label={words.percentOf(nameOfPost(post, naming))}
              unit="%"
              value={percent}
              onChange={(value) => set(index, value ?? ZERO)}
            />
          ),
        }))}
        onAdd={(post) => {
          const rest = subtract(HUNDRED, sum(parts.map(({ percent }) => percent)));
          onChange({ kind: 'percent', parts: [...parts, { post, percent: rest > 0 ? rest : ZERO }] });
        }}
        onRemove={(index) => onChange({ kind: 'percent', parts: parts.filter((_, each) => each !== index) })}
      />
      <SumLine
        label={words.total}
        given={sum(parts.map(({ percent }) => percent))}
        wanted={HUNDRED}
        unit=" %"
      />
    </>
  );
}
