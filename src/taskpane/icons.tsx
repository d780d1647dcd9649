import type { ReactNode } from 'react';

interface IconProps {
  readonly className?: string;
}

/** Drawn with the colour of the text around it; says nothing to a screen reader, the words beside it do. */
function Icon({ className, children }: IconProps & { readonly children: ReactNode }): ReactNode {
  return (
    <svg
      className={className}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function ErrorIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />
    </Icon>
  );
}

export function WarningIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <path d="M8 2.2l6.2 11H1.8z" />
      <path d="M8 6.4v3.2M8 11.5v.01" />
    </Icon>
  );
}

export function InfoIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.4v3.6M8 5v.01" />
    </Icon>
  );
}

export function UnreadIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.4" />
      <path d="M6.3 6.4a1.7 1.7 0 113 1.1c-.7.5-1.3.8-1.3 1.6M8 11.3v.01" />
    </Icon>
  );
}

export function OkIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M5.2 8.2l2 2 3.7-4" />
    </Icon>
  );
}

export function ChevronIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <path d="M6 4l4 4-4 4" />
    </Icon>
  );
}

export function TableIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M2 6.5h12M6.5 6.5V13" />
    </Icon>
  );
}

export function DisconnectedIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <path d="M2 6.2a8.6 8.6 0 0112 0M4.2 8.6a5.4 5.4 0 017.6 0M6.3 11a2.4 2.4 0 013.4 0M2.5 2.5l11 11" />
    </Icon>
  );
}

export function EditIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <path d="M3 13l.7-2.8 7-7 2.1 2.1-7 7zM9.4 4.5l2.1 2.1" />
    </Icon>
  );
}

export function CloseIcon(props: IconProps): ReactNode {
  return (
    <Icon {...props}>
      <path d="M4 4l8 8M12 4l-8 8" />
    </Icon>
  );
}
