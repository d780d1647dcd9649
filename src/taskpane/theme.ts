import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Excel's green, from dark to light. */
const GREEN: BrandVariants = {
  10: '#031a0d',
  20: '#052915',
  30: '#07361c',
  40: '#094424',
  50: '#0b532b',
  60: '#0c6233',
  70: '#0e703a',
  80: '#107c41',
  90: '#1d8a4d',
  100: '#33995f',
  110: '#4da774',
  120: '#66b588',
  130: '#81c49e',
  140: '#9ed3b5',
  150: '#bee3cf',
  160: '#e0f2e8',
};

const LIGHT: Theme = createLightTheme(GREEN);

/** On dark the lighter greens carry text and lines. */
const DARK: Theme = {
  ...createDarkTheme(GREEN),
  // Fluent's own red is too dark for small figures on this ground (4.2:1).
  colorStatusDangerForeground1: '#ee9199',
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorBrandForegroundLink: GREEN[120],
  colorBrandForegroundLinkHover: GREEN[130],
  colorBrandForegroundLinkPressed: GREEN[140],
  colorBrandStroke1: GREEN[110],
  colorCompoundBrandStroke: GREEN[120],
};

/** The look of the pane on the host's background. High contrast is the browser's: it replaces every colour. */
export function themeFor(isDark: boolean): Theme {
  return isDark ? DARK : LIGHT;
}
