import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** Figures keep together and stand in columns. */
export function Figure(props: { readonly className?: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.figure, props.className)}>{props.children}</span>;
}
