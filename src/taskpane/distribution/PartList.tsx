import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { keyOfPost, type Post } from '../../domain/distributionKey';
import { CloseIcon } from '../icons';
import { usePane } from '../paneTools';
import { AddCommittee } from './AddCommittee';
import { useDesk } from './deskTools';
import { KeepFocus } from './KeepFocus';
import { nameOfPost } from './shareWords';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 24px',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    minHeight: '28px',
  },
  name: { overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  remove: { minWidth: '24px', width: '24px', padding: 0 },
});

export interface ListedPart {
  readonly post: Post;
  /** What stands beside its name. */
  readonly beside: ReactNode;
  /** What stands below it, across. */
  readonly below?: ReactNode;
}

interface PartListProps {
  readonly parts: readonly ListedPart[];
  readonly onAdd: (post: Post) => void;
  readonly onRemove: (index: number) => void;
}

/** Those who share, each with its part, and the way to more or fewer of them. */
export function PartList({ parts, onAdd, onRemove }: PartListProps): ReactNode {
  const { texts } = usePane();
  const { state, words, isLocked } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const naming = { committees: state.committees, words, texts };
  return (
    <KeepFocus fallback="select">
      <ul className={common.list}>
        {parts.map(({ post, beside, below }, index) => {
          const name = nameOfPost(post, naming);
          return (
            <li key={keyOfPost(post)}>
              <div className={styles.part}>
                <span className={styles.name}>{name}</span>
                <span>{beside}</span>
                <Button
                  className={styles.remove}
                  size="small"
                  appearance="subtle"
                  icon={<CloseIcon />}
                  disabled={isLocked}
                  aria-label={words.removePart(name)}
                  title={words.removePart(name)}
                  onClick={() => onRemove(index)}
                />
              </div>
              {below}
            </li>
          );
        })}
      </ul>
      <AddCommittee
        taken={
          new Set(parts.filter(({ post }) => post.appropriation === '').map(({ post }) => post.committeeId))
        }
        onAdd={(committeeId) => onAdd({ committeeId, appropriation: '' })}
      />
    </KeepFocus>
  );
}
