import type { ReactNode } from 'react';
import type { ApiError } from '../graphql/api.js';
import { accessLabels } from '../labels/access.js';
import { useLabels } from '../labels/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';

interface LinkRefusalProps {
  /** Null when the address held no code at all. */
  readonly error: ApiError | null;
  readonly onRetry: () => void;
  /** What can be done about a link that has had its time; without it, signing in. */
  readonly children?: ReactNode;
}

/** The page's title once its link was refused: what happened to the link; what cannot be told keeps the page's own. */
export function useRefusalTitle(own: string, error: ApiError | null, token: string): string {
  const labels = useLabels(accessLabels);
  if (!token) return labels.linkIncomplete;
  if (!error?.code.startsWith('LINK_')) return own;
  const titles: Readonly<Record<string, string>> = { LINK_INVALID: labels.linkUnknown, LINK_USED: labels.linkUsed, LINK_EXPIRED: labels.linkExpired };
  return titles[error.code] ?? labels.linkRefused;
}

/** Why a link of a mail opened nothing, under the page's title that says so, and a way on that leads somewhere for that very reason. */
export function LinkRefusal({ error, onRetry, children }: LinkRefusalProps) {
  const labels = useLabels(accessLabels);
  if (error && !error.code.startsWith('LINK_')) {
    return (
      <Notice tone="bad" title={labels.linkFailed} announce="alert">
        <p>{error.code === 'UNREACHABLE' ? labels.unreachable : error.message}</p>
        <Button onPress={onRetry}>{labels.retry}</Button>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" announce="alert">
      <p>{error?.message ?? labels.noToken}</p>
      {children || (
        <>
          {error?.code !== 'LINK_OVER' && <p>{labels.otherWay}</p>}
          <ButtonLink to="/connexion">{labels.signInInstead}</ButtonLink>
        </>
      )}
    </Notice>
  );
}
