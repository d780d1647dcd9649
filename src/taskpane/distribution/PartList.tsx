import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { keyOfPost, type Post } from '../../domain/distributionKey';
import { CloseIcon } from '../icons';
import { useDesk } from './deskTools';
import { KeepFocus } from './KeepFocus';
import { PickCommittee } from './PickCommittee';
import { nameOfPost } from './shareWords';
import { useDeskStyles } from './useDeskStyles';
import { useNaming } from './useNaming';

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
  const { words, isLocked } = useDesk();
  const styles = useStyles();
  const common = useDeskStyles();
  const naming = useNaming();
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
      <PickCommittee
        label={words.addCommittee}
        placeholder={`${words.addCommittee} …`}
        button={words.add}
        without={
          new Set(parts.filter(({ post }) => post.appropriation === '').map(({ post }) => post.committeeId))
        }
        onPick={(committeeId) => onAdd({ committeeId, appropriation: '' })}
      />
    </KeepFocus>
  );
}
