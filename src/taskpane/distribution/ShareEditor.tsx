import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Share } from '../../domain/allocation';
import type { DraftRow } from '../../workbook/desk/deskState';
import { AmountsEditor } from './AmountsEditor';
import { CommitteeSelect } from './CommitteeSelect';
import { useDesk } from './deskTools';
import { PartList } from './PartList';
import { PercentEditor } from './PercentEditor';
import { useDeskStyles } from './useDeskStyles';

const useStyles = makeStyles({
  part: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface ShareEditorProps {
  readonly row: DraftRow;
  readonly share: Share;
  /** An equal share is one committee's. */
  readonly isWhole: boolean;
  /** The years in which it holds. */
  readonly years: readonly number[];
  readonly onChange: (share: Share) => void;
}

/** Who gets a share, in the way it is shared. */
export function ShareEditor({ row, share, isWhole, years, onChange }: ShareEditorProps): ReactNode {
  switch (share.kind) {
    case 'equal':
      return isWhole ? (
        <OneEditor share={share} onChange={onChange} />
      ) : (
        <EqualEditor share={share} onChange={onChange} />
      );
    case 'percent':
      return <PercentEditor share={share} onChange={onChange} />;
    case 'key':
      return <KeyEditor share={share} onChange={onChange} />;
    case 'amounts':
      return <AmountsEditor share={share} onChange={onChange} row={row} years={years} />;
  }
}

interface EditorProps<Kind extends Share['kind']> {
  readonly share: Extract<Share, { readonly kind: Kind }>;
  readonly onChange: (share: Share) => void;
}

/** The one committee that gets all of it. */
function OneEditor({ share, onChange }: EditorProps<'equal'>): ReactNode {
  const { words } = useDesk();
  const common = useDeskStyles();
  const [post] = share.posts;
  return (
    <>
      <div className={common.line}>
        <CommitteeSelect
          label={words.committee}
          chosen={post?.committeeId ?? ''}
          onChoose={(committeeId) => onChange({ kind: 'equal', posts: [{ committeeId, appropriation: '' }] })}
        />
      </div>
      {post !== undefined && post.appropriation !== '' && <p className={common.note}>{post.appropriation}</p>}
    </>
  );
}

function EqualEditor({ share, onChange }: EditorProps<'equal'>): ReactNode {
  const styles = useStyles();
  const { posts } = share;
  return (
    <PartList
      parts={posts.map((post) => ({
        post,
        beside: <span className={styles.part}>{`1/${posts.length}`}</span>,
      }))}
      onAdd={(post) => onChange({ kind: 'equal', posts: [...posts, post] })}
      onRemove={(index) => onChange({ kind: 'equal', posts: posts.filter((_, each) => each !== index) })}
    />
  );
}

function KeyEditor({ share, onChange }: EditorProps<'key'>): ReactNode {
  const { draft, words, isLocked } = useDesk();
  const common = useDeskStyles();
  const isKnown = draft.keys.some(({ name }) => name === share.name);
  return (
    <div className={common.line}>
      <Select
        className={common.select}
        size="small"
        aria-label={words.key}
        disabled={isLocked}
        value={share.name}
        onChange={(_event, { value }) => onChange({ kind: 'key', name: value })}
      >
        {!isKnown && <option value={share.name}>{share.name}</option>}
        {draft.keys.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
