import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FindingCategory } from './findingCategory';
import { ErrorIcon, InfoIcon, OkIcon, UnreadIcon, WarningIcon } from './icons';

export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  unread: { color: tokens.colorPaletteBerryForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  waived: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  icon: { flexShrink: 0 },
});

/** A shape for each category, so that colour is never the only difference. */
export function SeverityIcon({
  category,
  className,
}: {
  readonly category: FindingCategory | 'good';
  readonly className?: string;
}): ReactNode {
  const shape = className === undefined ? {} : { className };
  switch (category) {
    case 'error':
      return <ErrorIcon {...shape} />;
    case 'warning':
      return <WarningIcon {...shape} />;
    case 'unread':
      return <UnreadIcon {...shape} />;
    case 'info':
      return <InfoIcon {...shape} />;
    case 'waived':
    case 'good':
      return <OkIcon {...shape} />;
  }
}
