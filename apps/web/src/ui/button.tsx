import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Link, type To } from 'react-router';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'secondary' | 'quiet';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: ButtonLook;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** `isPending` keeps the focus and says so to screen readers; the width does not change. */
export function Button({ look = 'secondary', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles['button']} ${styles[look]}`} />;
}

/** A link that looks like a button: goes somewhere, changes nothing. `leaves`: the server answers there, not a page of ours. */
export function ButtonLink({ to, look = 'secondary', leaves = false, children }: { to: To; look?: ButtonLook; leaves?: boolean; children: ReactNode }) {
  return (
    <Link to={to} reloadDocument={leaves} className={`${styles['button']} ${styles[look]}`}>
      {children}
    </Link>
  );
}
