import { makeStyles, tokens } from '@fluentui/react-components';

/** For the bars that say something above the list: small, and never squeezed by it. */
export const useBarStyles = makeStyles({
  bar: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});
