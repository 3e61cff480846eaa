import type { ReactNode } from 'react';
import { useLocation, useRevalidator, useRouteError, isRouteErrorResponse } from 'react-router';
import { ApiError } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { wayBackTo } from './pact-path.js';

/** What a page shows instead of itself when it cannot be loaded; each case says what to do next. */
export function ErrorPage() {
  const shell = useLabels(shellLabels);
  const labels = shell.errors;
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const { pact, addressOf } = useApi();
  const home = <ButtonLink to="/">{labels.backHome}</ButtonLink>;
  if (error instanceof ApiError) {
    if (error.code === 'PACT_NOT_FOUND') {
      // No page can be shown under a pact that is not there: the way out leaves its addresses.
      if (pact) return <Refusal title={labels.notFoundTitle} text={labels.pactNotFound} action={<a href={addressOf('/')}>{labels.backHome}</a>} />;
      return <Refusal title={labels.noPactTitle} text={labels.noPactText} action={<ButtonLink to="/administration">{shell.administration}</ButtonLink>} />;
    }
    if (error.isNotFound) {
      const list = /^\/administration\/[^/]+(?=\/.)/.exec(pathname)?.[0];
      return <Refusal title={labels.notFoundTitle} text={error.message || labels.notFoundText} action={list ? <ButtonLink to={list}>{labels.backToList}</ButtonLink> : home} />;
    }
    if (error.code === 'SIGN_IN_REQUIRED') {
      const signIn = <ButtonLink look="primary" to={`/connexion?retour=${encodeURIComponent(wayBackTo(pact, pathname + search))}`}>{labels.signInTitle}</ButtonLink>;
      return <Refusal title={labels.signInTitle} text={labels.signInText} action={signIn} />;
    }
    // The bar above holds the way back to today; of two days, the other may be the wrong one.
    if (error.code.startsWith('AS_OF_')) return <Refusal title={labels.notThenTitle} text={error.message} action={pathname === '/comparer/dates' && <ButtonLink to={pathname}>{labels.otherDays}</ButtonLink>} />;
    if (error.isOutdated) return <Refusal title={labels.outdatedTitle} text={labels.outdatedText} action={<Reload />} />;
    if (error.code === 'FORBIDDEN') return <Refusal title={labels.forbiddenTitle} text={error.message || labels.forbiddenText} action={home} />;
    if (error.code === 'UNREACHABLE') return <Refusal title={labels.unreachableTitle} text={labels.unreachableText} action={<Retry />} />;
    return <Refusal title={labels.brokenTitle} text={error.message || labels.brokenText} action={<Retry />} />;
  }
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return <Refusal title={labels.brokenTitle} text={labels.brokenText} action={<Retry />} />;
}

/** Of an address that names nothing; `text` says what is wrong with it. */
export function NotFoundPage({ text }: { text?: string }) {
  const labels = useLabels(shellLabels).errors;
  return <Refusal title={labels.notFoundTitle} text={text ?? labels.notFoundText} action={<ButtonLink to="/">{labels.backHome}</ButtonLink>} />;
}

function Reload() {
  const labels = useLabels(shellLabels).errors;
  return (
    <Button look="primary" onPress={() => globalThis.location.reload()}>
      {labels.reload}
    </Button>
  );
}

function Retry() {
  const labels = useLabels(shellLabels).errors;
  const { revalidate, state } = useRevalidator();
  return (
    <Button look="primary" isPending={state === 'loading'} onPress={() => void revalidate()}>
      {labels.retry}
    </Button>
  );
}

function Refusal({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <Page title={title} lede={text}>
      <div>{action}</div>
    </Page>
  );
}
