import { useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { AvisOfYear, BilanEditionPage, BilanIndex } from '../graphql/generated.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Component as Account, load as loadAccount } from './account.page.js';
import { Edition } from './edition.js';

export async function load(api: Api, args: PageArgs) {
  const [pact, year] = [await pactSlug(api), Number(args.params['year'])];
  const { bilans } = await api.load(BilanIndex, { pact });
  if (!bilans.find((each) => each.year === year)?.edition) return loadAccount(api, args);
  return Promise.all([api.load(BilanEditionPage, { pact, year, number: null }), api.load(AvisOfYear, { pact, year })]);
}

/** A year: what was published of it, else the account as it lives. */
export function Component() {
  const { pact } = useShell();
  const year = Number(useParams()['year']);
  const { bilans } = useOperation(BilanIndex, { pact: pact.slug });
  return bilans.find((each) => each.year === year)?.edition ? <Edition year={year} number={null} /> : <Account />;
}
