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

/** Why a link of a mail opened nothing, and a way on that leads somewhere for that very reason. */
export function LinkRefusal({ error, onRetry, children }: LinkRefusalProps) {
  const labels = useLabels(accessLabels);
  if (error && !error.code.startsWith('LINK_')) {
    return (
      <Notice tone="bad" title={labels.linkFailed} announce="alert">
        <p>{error.message || labels.unreachable}</p>
        <Button onPress={onRetry}>{labels.retry}</Button>
      </Notice>
    );
  }
  const title = !error ? labels.linkIncomplete : error.code === 'LINK_INVALID' ? labels.linkUnknown : labels.linkRefused;
  return (
    <Notice tone="warn" title={title} announce="alert">
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
